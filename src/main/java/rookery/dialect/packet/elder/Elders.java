package rookery.dialect.packet.elder;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.old.OldPacket;
import rookery.dialect.packet.wire.old.OldPacket.Letter;
import rookery.dialect.packet.wire.old.OldPacket.Note;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One connection as somebody of the older generations: a guest who is called what the first packet
/// with a name says. Each packet is answered in its own generation; what is told without being
/// asked is of the one in which the guest came in. For one thread at a time, but [#tongue] is safe
/// for many.
public final class Elders {
    /// Coming into a room again changes nothing, so that more need not be remembered.
    private static final int MOST_ROOMS = 64;

    private final AccountId guest;
    private final FreshIds ids;
    private final Map<Long, Question> open = new HashMap<>();
    private final Set<RoomAlias> rooms = new HashSet<>();
    private volatile Optional<Generation> tongue = Optional.empty();
    private boolean somebody;
    private long tags;
    private long said;

    /// @param guest of the connection
    public Elders(AccountId guest) {
        this.guest = guest;
        ids = new FreshIds(guest);
    }

    /// The generation in which this connection came in, if that was one of the two.
    public Optional<Generation> tongue() {
        return tongue;
    }

    /// Whether a tag is of one of our questions.
    public static boolean asked(long tag) {
        return tag < 0;
    }

    /// The connection is somebody now, by whichever generation.
    public void entered() {
        somebody = true;
    }

    public Understood understand(OldReceived received) {
        return switch (received) {
            case OldReceived.Fine(OldPacket.First packet) -> understand(packet);
            case OldReceived.Fine(OldPacket.Second packet) -> understand(packet);
            case OldReceived.Faulty(_, var answer) ->
                    new Understood.Nonsense(OldFrames.of(answer.apply(ids.next())));
        };
    }

    private Understood understand(OldPacket.First packet) {
        return switch (packet.letter()) {
            case Letter.Heartbeat _ -> answered(packet);
            case Letter.Login(String from) -> logIn(packet, from);
            case Letter.Logout _ -> logOut(packet);
            case Letter.Chat(String from, String to, Body text, long type, _) ->
                    type == Letter.Chat.PUBLIC
                            ? inRoom(packet, from, to, text)
                            : hail(packet, from, to, text);
            case Letter.Message message ->
                    message.groupId().isEmpty()
                            ? hail(
                                    packet,
                                    message.senderId(),
                                    message.recipientId(),
                                    message.text())
                            : inRoom(packet, message.senderId(), message.groupId(), message.text());
            case Letter.Unknown _, Letter.ServerError _, Letter.DecodeFailed _, Letter.Answer _ ->
                    answered(new OldPacket.First(packet.version(), new Letter.Unknown()));
        };
    }

    private Understood understand(OldPacket.Second packet) {
        return switch (packet.note()) {
            case Note.Heartbeat _ -> answered(packet);
            case Note.Single(String from, String to, Body message) ->
                    hail(packet, from, to, message);
            case Note.Group(String from, String to, Body message) ->
                    inRoom(packet, from, to, message);
            case Note.Unknown _, Note.DecodeFailed _, Note.Notice _ ->
                    answered(new OldPacket.Second(ids.next(), new Note.Unknown()));
        };
    }

    private static Understood answered(OldPacket packet) {
        return new Understood.Answered(OldFrames.of(packet));
    }

    private Understood logIn(OldPacket packet, String from) {
        if (somebody) {
            return new Understood.Answered(done(packet));
        }
        return switch (Nickname.parse(from)) {
            case Nickname.Parsed.No _ -> new Understood.Answered(OldAnswers.refused(packet, ""));
            case Nickname.Parsed.Ok(Nickname name) ->
                    asks(enter(name, packet), new Question.Wants(packet));
        };
    }

    private Understood logOut(OldPacket packet) {
        return somebody
                ? asks(
                        new AccountRequest.LogOut(new AccountRequest.Which.This()),
                        new Question.Wants(packet))
                : new Understood.Answered(done(packet));
    }

    private Understood hail(OldPacket packet, String from, String to, Body text) {
        return Nickname.parse(to) instanceof Nickname.Parsed.Ok(Nickname name)
                ? say(
                        packet,
                        from,
                        Optional.empty(),
                        new Request.Hail(name, localId(), new Content.Text(text), context(packet)))
                : nobody(packet, to);
    }

    private Understood inRoom(OldPacket packet, String from, String to, Body text) {
        return RoomAlias.parse(to) instanceof RoomAlias.Parsed.Ok(RoomAlias room)
                ? say(
                        packet,
                        from,
                        Optional.of(room),
                        new Request.Post(
                                new Destination.Room(room),
                                localId(),
                                new Content.Text(text),
                                context(packet)))
                : nobody(packet, to);
    }

    private static Understood nobody(OldPacket packet, String to) {
        return new Understood.Answered(
                OldAnswers.refused(packet, "There is nobody and no room called " + to + "."));
    }

    private LocalId localId() {
        said++;
        return new LocalId("old-" + guest.number() + "-" + said);
    }

    private static Context context(OldPacket packet) {
        return Context.of(OldFrames.original(packet));
    }

    /// The name and the room come before what is said, where they are new.
    private Understood say(
            OldPacket packet, String from, Optional<RoomAlias> room, Request request) {
        List<Understood.Asks> asks = new ArrayList<>();
        if (!somebody) {
            if (!(Nickname.parse(from) instanceof Nickname.Parsed.Ok(Nickname name))) {
                return new Understood.Answered(
                        OldAnswers.refused(packet, "Nobody can be called " + from + "."));
            }
            asks.add(ask(enter(name, packet), new Question.Steps()));
        }
        room.filter(this::isNew)
                .ifPresent(
                        alias ->
                                asks.add(
                                        ask(
                                                new Request.Join(
                                                        alias,
                                                        Nickname.NONE,
                                                        Request.Unmade.MAKE_WITH_HISTORY),
                                                new Question.ComesInto(alias))));
        asks.add(ask(request, new Question.Wants(packet)));
        return new Understood.AsksInTurn(asks);
    }

    private Request enter(Nickname name, OldPacket packet) {
        tongue = Optional.of(OldFrames.generation(packet));
        return new AccountRequest.EnterAsGuest(name);
    }

    private boolean isNew(RoomAlias room) {
        if (rooms.size() >= MOST_ROOMS) {
            rooms.clear();
        }
        return rooms.add(room);
    }

    private Understood asks(Request request, Question question) {
        return ask(request, question);
    }

    private Understood.Asks ask(Request request, Question question) {
        tags--;
        open.put(tags, question);
        return new Understood.Asks(request, tags);
    }

    /// @param tag for which [#asked] is true
    public List<Frame> answer(Reply reply, long tag) {
        Optional<String> refusal =
                switch (reply) {
                    case Reply.Refused(_, _, _, String sentence) -> Optional.of(sentence);
                    case Reply.Denied(_, String sentence) -> Optional.of(sentence);
                    default -> Optional.empty();
                };
        if (!somebody && refusal.isPresent()) {
            tongue = Optional.empty();
        }
        return switch (open.remove(tag)) {
            case null -> List.of();
            case Question.Steps _ -> List.of();
            case Question.ComesInto(RoomAlias room) -> {
                refusal.ifPresent(_ -> rooms.remove(room));
                yield List.of();
            }
            case Question.Wants(OldPacket packet) ->
                    refusal.map(sentence -> OldAnswers.refused(packet, sentence))
                            .orElseGet(() -> done(packet));
        };
    }

    private List<Frame> done(OldPacket packet) {
        return OldAnswers.done(packet, tongue);
    }

    /// What nobody asked for, for a connection that came in as one of the older generations.
    public List<Frame> unasked(Reply reply) {
        return switch (reply) {
            case AccountReply.LoggedOut(String sentence) -> notice(sentence);
            case Reply.Denied(_, String sentence) -> notice(sentence);
            case Reply.Refused(_, _, _, String sentence) -> notice(sentence);
            default -> List.of();
        };
    }

    private List<Frame> notice(String sentence) {
        return tongue.equals(Optional.of(Generation.SECOND))
                ? OldFrames.of(
                        new OldPacket.Second(ids.next(), new Note.Notice(new Body(sentence))))
                : List.of();
    }

    /// What waits for its answer.
    private sealed interface Question {
        /// Something that comes before what was wanted, and is not answered by itself.
        record Steps() implements Question {}

        record ComesInto(RoomAlias room) implements Question {}

        record Wants(OldPacket packet) implements Question {}
    }
}
