package rookery.dialect.packet;

import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.dialect.AccountSide;
import rookery.dialect.ClientSide;
import rookery.dialect.Dialect;
import rookery.dialect.Door;
import rookery.dialect.Framing;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.Terms;
import rookery.dialect.packet.account.PacketAccountSide;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.carrier.PacketFraming;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The home dialect: seed 001 grown into a whole protocol, written down in protocol/packet.
public final class Packet implements Dialect {
    static final String PATH = "/packet";

    /// Where my-backed's own clients come.
    private static final String OLD_PATH = "/ws";

    private static final String DOOR = "packet";

    static final Set<Capability> CAPABILITIES =
            Set.of(
                    Capability.TEXT,
                    Capability.PICTURE,
                    Capability.VOICE,
                    Capability.FILE,
                    Capability.HISTORY,
                    Capability.MEMBERS,
                    Capability.ACCOUNTS,
                    Capability.ROSTER,
                    Capability.LINK,
                    Capability.NEWS,
                    Capability.EMOJI,
                    Capability.RED_PACKET,
                    Capability.CONTACT_CARD,
                    Capability.REPLY,
                    Capability.MENTIONS,
                    Capability.CORRECT,
                    Capability.RETRACT,
                    Capability.REACT,
                    Capability.PIN,
                    Capability.SEARCH,
                    Capability.PRESENCE,
                    Capability.TYPING,
                    Capability.LOCAL_ID,
                    Capability.NUMBERED);

    static final Set<Capability> CLIENT_CAPABILITIES =
            Set.of(
                    Capability.TEXT,
                    Capability.HISTORY,
                    Capability.MEMBERS,
                    Capability.LOCAL_ID,
                    Capability.NUMBERED);

    /// What this server can do beyond what everybody can, by the words of the page.
    private static final List<String> WORDS =
            List.of(
                    "accounts",
                    "roster",
                    "create",
                    "presence",
                    "picture",
                    "voice",
                    "video",
                    "file",
                    "link",
                    "news",
                    "emoji",
                    "red_packet",
                    "contact",
                    "reply",
                    "mentions",
                    "correct",
                    "retract",
                    "react",
                    "pin",
                    "receipts",
                    "search",
                    "hooks",
                    "typing",
                    "mute",
                    "draft",
                    "msgpack");

    private static final long PAGE = 200;

    @Override
    public String name() {
        return "packet";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                new Door("main", Door.Transport.WEBSOCKET, PATH),
                new Door(DOOR, Door.Transport.WEBSOCKET, PATH),
                new Door(DOOR, Door.Transport.WEBSOCKET, OLD_PATH),
                new Door("packet-tcp", Door.Transport.TCP, ""),
                new Door("main", Door.Transport.HTTP, Http.PATH),
                new Door(DOOR, Door.Transport.HTTP, Http.PATH),
                new Door("main", Door.Transport.HTTP, Hooks.PATH),
                new Door(DOOR, Door.Transport.HTTP, Hooks.PATH));
    }

    @Override
    public Greeting greet(Handshake handshake) {
        boolean packed = List.of(handshake.query().split("&")).contains("format=msgpack");
        Writing writing = packed ? Writing.MESSAGE_PACK : Writing.JSON;
        ServerPacket welcome = welcome(handshake.terms());
        boolean old = handshake.path().equals(OLD_PATH);
        PacketServerSide.Follows follows =
                handshake.path().isEmpty()
                        ? PacketServerSide.Follows.CLIENT
                        : PacketServerSide.Follows.NOBODY;
        return new Greeting.Admitted(
                new PacketServerSide(
                        writing,
                        follows,
                        handshake.guest(),
                        old ? Generation.SECOND : Generation.HOME,
                        old ? Optional.of(welcome) : Optional.empty()),
                Map.of(),
                old ? List.of() : List.of(writing.frame(welcome)),
                new Greeting.Entry.Nobody());
    }

    @Override
    public Optional<Framing> framing() {
        return Optional.of(PacketFraming.STREAM);
    }

    @Override
    public Inquiry.Understood inquire(Inquiry inquiry) {
        return inquiry.path().equals(Http.PATH)
                ? Http.understand(inquiry)
                : Hooks.understand(inquiry);
    }

    private static ServerPacket welcome(Terms terms) {
        return new ServerPacket.Welcome(
                terms.server(),
                terms.software(),
                switch (terms.registration()) {
                    case OPEN -> ServerPacket.Registration.OPEN;
                    case BY_INVITE -> ServerPacket.Registration.INVITE;
                    case CLOSED -> ServerPacket.Registration.CLOSED;
                },
                terms.guests(),
                new ServerPacket.Limits(
                        PacketText.MAX_FROM_CLIENT,
                        Body.MAX_LENGTH,
                        terms.uploadBytes(),
                        PAGE,
                        terms.heartbeatSeconds()),
                WORDS);
    }

    @Override
    public AccountSide.Accounts accounts(URI server) {
        return new AccountSide.Accounts.Has(new PacketAccountSide(server, PATH));
    }

    @Override
    public ClientSide client(URI server, Request.Join join, ZoneId zone) {
        return new PacketClientSide(server, join);
    }
}
