package rookery.dialect.packet.account;

import rookery.core.capability.Capability;
import rookery.dialect.AccountSide;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Terms;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One connection of an account, as the client sees it. Remembers what was asked until it is
/// answered, because an answer does not say what it is about.
public final class PacketAccountSide implements AccountSide {
    /// What everybody can do who speaks the protocol.
    private static final Set<Capability> ALWAYS =
            Set.of(
                    Capability.TEXT,
                    Capability.HISTORY,
                    Capability.MEMBERS,
                    Capability.LOCAL_ID,
                    Capability.NUMBERED,
                    Capability.DIRECT);

    private static final Map<String, Capability> WORDS =
            Map.ofEntries(
                    Map.entry("accounts", Capability.ACCOUNTS),
                    Map.entry("roster", Capability.ROSTER),
                    Map.entry("presence", Capability.PRESENCE),
                    Map.entry("create", Capability.ROOMS),
                    Map.entry("picture", Capability.PICTURE),
                    Map.entry("voice", Capability.VOICE),
                    Map.entry("video", Capability.VIDEO),
                    Map.entry("file", Capability.FILE),
                    Map.entry("link", Capability.LINK),
                    Map.entry("news", Capability.NEWS),
                    Map.entry("emoji", Capability.EMOJI),
                    Map.entry("red_packet", Capability.RED_PACKET),
                    Map.entry("contact", Capability.CONTACT_CARD),
                    Map.entry("reply", Capability.REPLY),
                    Map.entry("mentions", Capability.MENTIONS),
                    Map.entry("correct", Capability.CORRECT),
                    Map.entry("retract", Capability.RETRACT),
                    Map.entry("react", Capability.REACT),
                    Map.entry("pin", Capability.PIN),
                    Map.entry("receipts", Capability.RECEIPTS),
                    Map.entry("typing", Capability.TYPING),
                    Map.entry("mute", Capability.MUTE),
                    Map.entry("draft", Capability.DRAFT),
                    Map.entry("search", Capability.SEARCH));

    private final URI address;
    private final URI files;
    private final Map<String, Question> open = new HashMap<>();
    private Name self = new Name(Name.GUEST_MARK + "0");

    /// @param path where the server speaks packet
    public PacketAccountSide(URI server, String path) {
        address = URI.create(server.getScheme() + "://" + server.getRawAuthority() + path);
        String web = server.getScheme().endsWith("s") ? "https" : "http";
        files = URI.create(web + "://" + server.getRawAuthority());
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Encoded encode(Request request, long tag) {
        String id = Long.toString(tag);
        return Wording.of(request, id)
                .<Encoded>map(
                        packet -> {
                            open.put(id, new Question(tag, request));
                            return Encoded.Written.of(new Frame.Text(PacketText.write(packet)));
                        })
                .orElse(new Encoded.NoWord(Capability.FILE));
    }

    @Override
    public Decoded<List<Incoming>> receive(Frame frame, Instant now) {
        Received<ServerPacket> received =
                switch (frame) {
                    case Frame.Text(String text) -> PacketText.readServer(text);
                    case Frame.Binary(byte[] bytes) -> PacketPack.readServer(bytes);
                };
        return switch (received) {
            case Received.Fine<ServerPacket>(ServerPacket packet) ->
                    new Decoded.Read<>(hear(packet, now).stream().toList());
            case Received.Faulty<ServerPacket> faulty ->
                    new Decoded.Malformed<>(faulty.failure().sentence());
        };
    }

    private Optional<Incoming> hear(ServerPacket packet, Instant now) {
        return switch (packet) {
            case ServerPacket.Heartbeat _ -> Optional.empty();
            case ServerPacket.Welcome welcome -> Optional.of(greeted(welcome));
            case ServerPacket.Answer(String id, _, Result result) -> answered(id, result);
            case ServerPacket.Refusal(String id, _, var failure) ->
                    Optional.ofNullable(open.remove(id))
                            .map(
                                    question ->
                                            new Incoming.Answer(
                                                    question.tag, Replies.refused(failure)));
            case ServerPacket.Trouble(var failure) ->
                    Optional.of(new Incoming.Complaint(Replies.refused(failure)));
            case ServerPacket.Bounced(_, _, var failure) ->
                    Optional.of(new Incoming.Complaint(Replies.refused(failure)));
            case ServerPacket.Told(var message) ->
                    Optional.of(new Incoming.News(News.message(message, self)));
            case ServerPacket.Seen(var presence) -> News.presence(presence).map(Incoming.News::new);
            case ServerPacket.Happened(Happening.LoggedOut(String reason)) ->
                    Optional.of(new Incoming.Complaint(new AccountReply.LoggedOut(reason)));
            case ServerPacket.Happened(var happening) ->
                    News.happened(happening, now).map(Incoming.News::new);
        };
    }

    private Optional<Incoming> answered(String id, Result result) {
        Question question = open.remove(id);
        if (question == null) {
            return Optional.empty();
        }
        if (result instanceof Result.Session session) {
            self = session.name();
        }
        return Optional.of(
                new Incoming.Answer(
                        question.tag, new Replies(self, files).of(question.request, result)));
    }

    private static Incoming greeted(ServerPacket.Welcome welcome) {
        Set<Capability> capabilities = EnumSet.copyOf(ALWAYS);
        welcome.capabilities().stream()
                .filter(WORDS::containsKey)
                .map(WORDS::get)
                .forEach(capabilities::add);
        ServerPacket.Limits limits = welcome.limits();
        if (limits.uploadBytes() > 0) {
            capabilities.add(Capability.UPLOAD);
        }
        return new Incoming.Greeted(
                welcome.server(),
                welcome.software(),
                switch (welcome.registration()) {
                    case OPEN -> Terms.Registration.OPEN;
                    case INVITE -> Terms.Registration.BY_INVITE;
                    case CLOSED -> Terms.Registration.CLOSED;
                },
                welcome.guests(),
                new Limits(
                        Math.toIntExact(limits.bodyChars()),
                        limits.uploadBytes(),
                        Math.toIntExact(limits.page())),
                capabilities);
    }

    private record Question(long tag, Request request) {}
}
