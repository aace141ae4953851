package rookery.dialect.winlion;

import rookery.core.capability.Capability;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The client's half for somebody without an account: winlion lets nobody in.
record NoGuests(URI address) implements ClientSide {
    @Override
    public Encoded encode(Request request) {
        return new Encoded.NoWord(Capability.ACCOUNTS);
    }

    @Override
    public Decoded<List<Incoming>> receive(Frame frame, Instant now) {
        return new Decoded.Unknown<>("a frame for a guest");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }
}
