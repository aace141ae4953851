package rookery.dialect.xnest;

import rookery.core.capability.Capability;
import rookery.dialect.ClientSide;
import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// The protocol of xpro.im. Everybody is a guest; a connection is in exactly one room.
public final class Xnest implements Dialect {
    /// Members come without being asked for, so there is no word that asks.
    static final Set<Capability> CAPABILITIES =
            Set.of(
                    Capability.TEXT,
                    Capability.PICTURE,
                    Capability.VOICE,
                    Capability.FILE,
                    Capability.HISTORY,
                    Capability.RENAME,
                    Capability.WHISPER,
                    Capability.CALL_OUT);

    @Override
    public String name() {
        return "xnest";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                new Door("main", Door.Transport.WEBSOCKET, Greeter.PATH),
                new Door("main", Door.Transport.HTTP, Calls.PATH));
    }

    @Override
    public Greeting greet(Handshake handshake) {
        return Greeter.greet(handshake);
    }

    @Override
    public Inquiry.Understood inquire(Inquiry inquiry) {
        return Calls.understand(inquiry);
    }

    @Override
    public ClientSide client(URI server, Request.Join join, ZoneId zone) {
        return new XnestClientSide(server, join, zone);
    }
}
