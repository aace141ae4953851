package rookery.dialect.packet;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.history.Page;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.event.Event;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.Entry;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Happening;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Result;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a client hears in one room, with what it asked and was not answered yet. For one thread at
/// a time.
final class Conversing {
    private final RoomAlias room;
    private final Nickname nickname;
    private final Map<String, Asked> open = new HashMap<>();
    private final Map<LocalId, Content> onTheirWay = new HashMap<>();
    private Member self = new Member(new AccountId(1), Nickname.NONE);
    private Optional<List<Member>> members = Optional.empty();
    private Optional<Page> firstPage = Optional.empty();
    private long newest;

    Conversing(Request.Join join) {
        this.room = join.room();
        this.nickname = join.nickname();
    }

    void asked(String id, Asked asked) {
        open.put(id, asked);
        if (asked instanceof Asked.Said(LocalId localId, Content content)) {
            onTheirWay.put(localId, content);
        }
    }

    /// Before which seq a page ends, counted back from the newest.
    long pageEnd(int back) {
        return Math.max(1, newest + 1 - (long) back * Page.SIZE);
    }

    List<Incoming> hear(ServerPacket packet, Instant now) {
        return switch (packet) {
            case ServerPacket.Heartbeat _, ServerPacket.Welcome _ -> List.of();
            case ServerPacket.Answer(String id, _, Result result) -> answered(id, result);
            case ServerPacket.Refusal(String id, _, Failure failure) -> refused(id, failure);
            case ServerPacket.Trouble(Failure failure) -> List.of(refusal(failure));
            case ServerPacket.Told(MessageTold message) -> told(message);
            case ServerPacket.Bounced(_, _, Failure failure) -> List.of(refusal(failure));
            case ServerPacket.Seen _ -> List.of();
            case ServerPacket.Happened(Happening happening) -> happened(happening, now);
        };
    }

    private List<Incoming> answered(String id, Result result) {
        Asked asked = open.remove(id);
        if (asked instanceof Asked.Entry && result instanceof Result.Session session) {
            self = new Member(idOf(session.name()), new Handle(session.name().text()), nickname);
        } else if (asked instanceof Asked.Members && result instanceof Result.Members listed) {
            boolean first = members.isEmpty();
            List<Member> now = listed.members().stream().map(Conversing::member).toList();
            members = Optional.of(now);
            return first ? welcome() : List.of(answer(new Reply.Members(room, now)));
        } else if (asked instanceof Asked.FirstPage && result instanceof Result.Page page) {
            firstPage = Optional.of(page(page));
            return welcome();
        } else if (asked instanceof Asked.OnePage && result instanceof Result.Page page) {
            return List.of(answer(new Reply.History(room, self.id(), page(page))));
        } else if (asked instanceof Asked.Said said && result instanceof Result.Accepted accepted) {
            return accepted(said, accepted);
        }
        return List.of();
    }

    /// Once both are here: answers may overtake each other.
    private List<Incoming> welcome() {
        return members.flatMap(
                        there ->
                                firstPage.map(
                                        page ->
                                                answer(
                                                        new Reply.Welcomed(
                                                                room, self, there, page))))
                .map(List::of)
                .orElse(List.of());
    }

    /// The message itself says it too, and often comes before.
    private List<Incoming> accepted(Asked.Said said, Result.Accepted accepted) {
        if (onTheirWay.remove(said.localId) == null) {
            return List.of();
        }
        Heard heard =
                accepted.id().number() == 0
                        ? new Said(
                                self.asAuthor(),
                                said.content,
                                accepted.at(),
                                Said.Precision.INSTANT)
                        : new Message(
                                accepted.id(),
                                room,
                                accepted.seq(),
                                self.asAuthor(),
                                said.localId,
                                accepted.at(),
                                said.content);
        return List.of(answer(new Reply.Accepted(said.localId, heard)));
    }

    private List<Incoming> refused(String id, Failure failure) {
        if (open.remove(id) instanceof Asked.Said(LocalId localId, _)) {
            onTheirWay.remove(localId);
        }
        return List.of(refusal(failure));
    }

    private Incoming refusal(Failure failure) {
        Reply.Problem problem =
                switch (failure.code()) {
                    case BUSY, TOO_OFTEN -> Reply.Problem.BUSY;
                    case FAILED -> Reply.Problem.TRY_LATER;
                    case NO_SUCH_ROOM -> Reply.Problem.NO_SUCH_ROOM;
                    case TOO_LARGE -> Reply.Problem.TOO_LARGE;
                    case FULL -> Reply.Problem.QUOTA;
                    case CLOSED -> Reply.Problem.CLOSED;
                    case NOT_LOGGED_IN -> Reply.Problem.NOT_LOGGED_IN;
                    case WRONG_PASSWORD -> Reply.Problem.WRONG_PASSWORD;
                    case WRONG_TOKEN -> Reply.Problem.WRONG_TOKEN;
                    case WRONG_INVITE -> Reply.Problem.WRONG_INVITE;
                    case NAME_TAKEN -> Reply.Problem.NAME_TAKEN;
                    case NO_SUCH_ACCOUNT -> Reply.Problem.NO_SUCH_ACCOUNT;
                    case NO_SUCH_DEVICE -> Reply.Problem.NO_SUCH_DEVICE;
                    case MALFORMED, UNKNOWN, WEAK -> Reply.Problem.MALFORMED;
                    case CONFLICT -> Reply.Problem.CONFLICT;
                    case NOT_ALLOWED, NO_SUCH_MESSAGE, NO_SUCH_UPLOAD -> Reply.Problem.NOT_ALLOWED;
                };
        return answer(new Reply.Refused(room, self.id(), problem, failure.sentence()));
    }

    private List<Incoming> told(MessageTold message) {
        Heard heard = heard(message);
        boolean mine = message.from().text().equals(self.handle().text());
        if (mine && onTheirWay.remove(message.localId()) != null) {
            return List.of(answer(new Reply.Accepted(message.localId(), heard)));
        }
        return List.of(new Incoming.News(new Event.Posted(room, heard)));
    }

    private List<Incoming> happened(Happening happening, Instant now) {
        Optional<Event> event =
                switch (happening) {
                    case Happening.Joined(RoomAlias in, Entry.Member member) when in.equals(room) ->
                            Optional.of(new Event.Joined(room, member(member), now));
                    case Happening.Left(RoomAlias in, Name name, _, _, _) when in.equals(room) ->
                            Optional.of(new Event.Left(room, named(name, Nickname.NONE), now));
                    case Happening.ProfileChanged(Entry.Profile profile) ->
                            Optional.of(
                                    new Event.Renamed(
                                            room, named(profile.name(), profile.nickname()), now));
                    default -> Optional.empty();
                };
        return event.<List<Incoming>>map(news -> List.of(new Incoming.News(news)))
                .orElse(List.of());
    }

    private Page page(Result.Page page) {
        List<Heard> messages = new ArrayList<>();
        page.messages().forEach(message -> messages.add(heard(message)));
        return new Page(messages, page.older() ? Page.More.YES : Page.More.NO);
    }

    private Heard heard(MessageTold message) {
        Author author =
                new Author(
                        idOf(message.from()),
                        new Handle(message.from().text()),
                        message.nickname());
        Content content = content(message);
        if (message.id().number() == 0) {
            return new Said(author, content, message.at(), Said.Precision.INSTANT);
        }
        newest = Math.max(newest, message.seq());
        return new Message(
                message.id(),
                room,
                message.seq(),
                author,
                message.localId(),
                message.at(),
                content);
    }

    private static Content content(MessageTold message) {
        Content text = new Content.Text(message.body());
        return switch (message.content()) {
            case Attached.Picture(var file, _, _) ->
                    linked(file).<Content>map(Content.Picture::new).orElse(text);
            case Attached.Voice(var file, _) ->
                    linked(file).<Content>map(Content.Voice::new).orElse(text);
            case Attached.Video(var file, _, _, _) ->
                    linked(file).<Content>map(Content.File::new).orElse(text);
            case Attached.File(var file) ->
                    linked(file).<Content>map(Content.File::new).orElse(text);
            case Attached.Text _,
                    Attached.Link _,
                    Attached.News _,
                    Attached.Emoji _,
                    Attached.RedPacket _,
                    Attached.Contact _,
                    Attached.Opaque _ ->
                    text;
        };
    }

    private static Optional<Attachment> linked(Attached.Stored file) {
        try {
            URI source = new URI(file.url());
            return source.isAbsolute()
                    ? Optional.of(new Attachment.Linked(source))
                    : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static Member member(Entry.Member member) {
        return named(member.name(), member.nickname());
    }

    private static Member named(Name name, Nickname nickname) {
        return new Member(idOf(name), new Handle(name.text()), nickname);
    }

    /// A guest's number stands in the name. Accounts are known here by their names alone, so they
    /// get numbers of their own, far above all that a server gives.
    private static AccountId idOf(Name name) {
        String text = name.text();
        if (name.findAccount().isEmpty() && text.substring(1).matches("[1-9][0-9]{0,17}")) {
            return new AccountId(Long.parseLong(text.substring(1)));
        }
        long hash = 1;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return new AccountId(1L << 62 | (hash & ((1L << 62) - 1)));
    }

    private static Incoming answer(Reply reply) {
        return new Incoming.Answer(reply);
    }

    /// What is to be answered.
    sealed interface Asked {
        record Entry() implements Asked {}

        record Coming() implements Asked {}

        record Members() implements Asked {}

        record FirstPage() implements Asked {}

        record OnePage() implements Asked {}

        record Said(LocalId localId, Content content) implements Asked {}

        record Going() implements Asked {}
    }
}
