package rookery.dialect.winlion;

import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.dialect.AccountSide;
import rookery.dialect.CallingSide;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Terms;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;
import rookery.dialect.winlion.wire.Answered;
import rookery.dialect.winlion.wire.Chat;
import rookery.dialect.winlion.wire.ChatText;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One account, as its desktop sees it: calls by HTTP, then a chat. For one thread at a time.
final class WinlionClient implements CallingSide {
    private static final Set<Capability> CAPABILITIES =
            Set.of(
                    Capability.TEXT,
                    Capability.PICTURE,
                    Capability.VOICE,
                    Capability.VIDEO,
                    Capability.FILE,
                    Capability.LINK,
                    Capability.NEWS,
                    Capability.EMOJI,
                    Capability.RED_PACKET,
                    Capability.CONTACT_CARD,
                    Capability.DIRECT,
                    Capability.ROSTER,
                    Capability.ROOMS,
                    Capability.UPLOAD);

    /// The original says nothing of its limits.
    private static final AccountSide.Limits LIMITS = new AccountSide.Limits(16_384, 64L << 20, 0);

    private final URI server;
    private final Phone phone;
    private final Entry entry;
    private final Saying saying;
    private final Asking asking;

    /// @param server scheme, host and port, `ws` or `wss`
    WinlionClient(URI server) {
        this.server = server;
        Circle circle = new Circle();
        phone = new Phone(server);
        entry = new Entry(server, phone, circle);
        saying = new Saying(phone, entry, circle);
        asking = new Asking(phone, entry, circle);
    }

    @Override
    public List<Move> begin() {
        return List.of(
                new Move.Tells(
                        new AccountSide.Incoming.Greeted(
                                server.getRawAuthority(),
                                Winlion.NAME,
                                Terms.Registration.OPEN,
                                false,
                                LIMITS,
                                CAPABILITIES)));
    }

    @Override
    public List<Move> ask(Request request, long tag, Instant now) {
        return switch (request) {
            case AccountRequest.Entering entering -> entry.enter(entering, tag);
            // The original knows no end of a login.
            case AccountRequest.LogOut _ -> Phone.answer(tag, new Reply.Done());
            case AccountRequest.ReadProfile(var name) -> asking.profile(name, tag);
            case AccountRequest _ -> lacks(Capability.ACCOUNTS);
            case ConversationRequest.ListConversations _ -> asking.conversations(tag, now);
            case ConversationRequest _ -> lacks(Capability.RECEIPTS);
            case RosterRequest roster -> asking.roster(roster, tag);
            case RoomRequest room -> asking.room(room, tag);
            case Request.Join(var room, _, _) -> asking.join(room, tag);
            case Request.Post post -> saying.post(post, tag, now);
            case Request.Leave _ -> lacks(Capability.ROOMS);
            case PresenceRequest _ -> lacks(Capability.PRESENCE);
            case MessageRequest _ -> lacks(Capability.CORRECT);
            case UploadRequest _, Request.PostFile _ -> lacks(Capability.UPLOAD);
            case Request.Type _ -> lacks(Capability.TYPING);
            case Request.Rename _ -> lacks(Capability.RENAME);
            case Request.Whisper _, Request.Hail _, Request.Headline _ -> lacks(Capability.WHISPER);
            case Request.CallOut _ -> lacks(Capability.CALL_OUT);
            case Request.ReadPage _, Request.ReadHistory _ -> lacks(Capability.HISTORY);
            case Request.ListMembers _ -> lacks(Capability.MEMBERS);
            case NumberedRequest _ -> lacks(Capability.NUMBERED);
        };
    }

    @Override
    public String pass(String token) {
        return token.substring(token.indexOf(':') + 1);
    }

    static List<Move> lacks(Capability missing) {
        return List.of(new Move.Lacks(missing));
    }

    @Override
    public List<Move> called(long number, Outcome outcome, Instant now) {
        return phone.called(number, outcome, now);
    }

    @Override
    public List<Move> turnedAway(String sentence) {
        return entry.turnedAway(sentence);
    }

    @Override
    public List<Move> heard(Frame frame, Instant now) {
        return switch (frame) {
            case Frame.Binary _ -> List.of();
            case Frame.Text(String text) when text.equals(Chat.HELLO) -> entry.admitted();
            case Frame.Text(String text) ->
                    ChatText.read(text) instanceof Decoded.Read<Chat>(Chat.Said said)
                            ? saying.hear(said, now)
                            : List.of();
        };
    }

    @Override
    public Call bring(URI file, String name) {
        int dot = name.lastIndexOf('.');
        return new Call(
                phone.at(Calls.UPLOAD),
                phone.proof(),
                new Matter.File(
                        "file",
                        name,
                        file,
                        Map.of(
                                "filetype",
                                dot < 0 ? "" : name.substring(dot),
                                "userid",
                                Long.toString(entry.self()))));
    }

    @Override
    public Optional<Attachment> brought(Outcome.Came answer) {
        return Answered.read(answer.body())
                .filter(Answered::isFine)
                .flatMap(fine -> Contents.address(fine.url(), phone.web()))
                .map(Attachment.Linked::new);
    }
}
