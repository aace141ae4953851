package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.instancio.Select.all;

import org.instancio.Instancio;
import org.instancio.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What one side writes, the other reads as the same records, whatever is in them.
class XnestRoundTripTest {
    private static final int ROUNDS = 300;
    private static final RoomAlias ROOM = new RoomAlias("大厅-1");
    private static final AccountId ME = new AccountId(7);
    private static final Audience AUDIENCE =
            new Audience(URI.create("https://chat.example:8443"), ZoneId.of("Asia/Kathmandu"));

    /// Seen from a reader in another zone than the server's.
    private static final ZoneId READER = ZoneId.of("America/St_Johns");

    /// Without a word on a client's wire, or said by the connection itself.
    private static final Set<Class<?>> WITHOUT_A_FRAME =
            Set.of(
                    Request.Join.class,
                    Request.Leave.class,
                    Request.ListMembers.class,
                    Request.ReadHistory.class,
                    Request.Hail.class,
                    Request.Headline.class,
                    Request.Type.class);

    /// Not said to guests, or said as another event is.
    private static final Set<Class<?>> WITHOUT_A_WORD =
            Set.of(
                    Event.PostedDirect.class,
                    Event.Hailed.class,
                    Event.Typing.class,
                    Event.Arrived.class,
                    Event.Departed.class);

    static Stream<Class<?>> events() {
        return Stream.of(Event.class.getPermittedSubclasses())
                .filter(kind -> !kind.isInterface())
                .filter(kind -> !WITHOUT_A_WORD.contains(kind));
    }

    static Stream<Class<?>> requests() {
        return Stream.of(Request.Chat.class.getPermittedSubclasses())
                .filter(kind -> kind.isRecord() && !WITHOUT_A_FRAME.contains(kind));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsArriveAsTheyLeft(Class<? extends Event> kind) {
        ClientSide client = client();
        receive(client, welcome(List.of(new Member(ME, Nickname.NONE))));
        for (int round = 0; round < ROUNDS; round++) {
            Event told = generate(kind, round);
            Author author = author(told);
            receive(client, joined(author));
            assertThat(receive(client, server().encode(told, AUDIENCE), at(told)))
                    .containsExactly(new Incoming.News(told));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsArriveAsTheyLeft(Class<? extends Request> kind) {
        ClientSide client = client();
        for (int round = 0; round < ROUNDS; round++) {
            Request asked = generate(kind, round);
            assertThat(client.encode(asked)).isInstanceOf(Encoded.Written.class);
            if (client.encode(asked) instanceof Encoded.Written(List<Frame> frames)) {
                assertThat(frames).hasSize(1);
                assertThat(server().receive(frames.getFirst()))
                        .isEqualTo(new Decoded.Read<>(new Understood.Asks(asked)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void theWelcomeArrivesAsItLeft(int round) {
        Member me = generate(Member.class, round);
        List<Member> members = new ArrayList<>(List.of(me));
        IntStream.range(0, round % 5)
                .forEach(i -> members.add(generate(Member.class, 1_000 + 10 * round + i)));
        assertThat(receive(client(), welcome(members)))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Incoming.Answer.class,
                        answer ->
                                assertThat(answer.reply())
                                        .isInstanceOfSatisfying(
                                                Reply.Welcomed.class,
                                                welcomed -> {
                                                    assertThat(welcomed.self()).isEqualTo(me);
                                                    assertThat(welcomed.members())
                                                            .isEqualTo(members);
                                                }));
    }

    static IntStream rounds() {
        return IntStream.range(0, 50);
    }

    private static Encoded welcome(List<Member> members) {
        return server().encode(
                        new Reply.Welcomed(
                                ROOM, members.getFirst(), members, rookery.core.history.Page.EMPTY),
                        Understood.NO_TAG,
                        AUDIENCE,
                        Instant.EPOCH);
    }

    private static Encoded joined(Author author) {
        return server().encode(
                        new Event.Joined(
                                ROOM, new Member(author.id(), author.nickname()), Instant.EPOCH),
                        AUDIENCE);
    }

    private static List<Incoming> receive(ClientSide client, Encoded encoded) {
        return receive(client, encoded, Instant.EPOCH);
    }

    private static List<Incoming> receive(ClientSide client, Encoded encoded, Instant now) {
        List<Incoming> all = new ArrayList<>();
        assertThat(encoded).isInstanceOf(Encoded.Written.class);
        if (encoded instanceof Encoded.Written(List<Frame> frames)) {
            for (Frame frame : frames) {
                var decoded = client.receive(frame, now);
                assertThat(decoded).isInstanceOf(Decoded.Read.class);
                if (decoded instanceof Decoded.Read<List<Incoming>>(List<Incoming> some)) {
                    all.addAll(some);
                }
            }
        }
        return all;
    }

    private static Author author(Event event) {
        return switch (event) {
            case Event.Posted(_, Heard message, _) -> message.author();
            case Event.PostedDirect(_, _, Heard message) -> message.author();
            case Event.Typing(_, Member member, _) -> member.asAuthor();
            case Event.Joined(_, Member member, _) -> member.asAuthor();
            case Event.Left left -> left.member().asAuthor();
            case Event.Arrived(_, Member member, _) -> member.asAuthor();
            case Event.Departed(_, Member member, _) -> member.asAuthor();
            case Event.Hailed _, RoomEvent _, ConversationEvent _, MessageEvent _, AccountEvent _ ->
                    throw new AssertionError("not said here: " + event);
            case Event.Renamed(_, Member member, _) -> member.asAuthor();
            case Event.Whispered(_, Author from, _, _) -> from;
            case Event.CalledOut(_, Author from, _, _) -> from;
        };
    }

    private static Instant at(Event event) {
        return switch (event) {
            case Event.Posted(_, Heard message, _) -> message.at();
            case Event.PostedDirect(_, _, Heard message) -> message.at();
            case Event.Typing _ -> Instant.EPOCH;
            case Event.Joined(_, _, Instant at) -> at;
            case Event.Left left -> left.at();
            case Event.Arrived(_, _, Instant at) -> at;
            case Event.Departed(_, _, Instant at) -> at;
            case Event.Hailed _, RoomEvent _, ConversationEvent _, MessageEvent _, AccountEvent _ ->
                    Instant.EPOCH;
            case Event.Renamed(_, _, Instant at) -> at;
            case Event.Whispered(_, _, _, Instant at) -> at;
            case Event.CalledOut(_, _, _, Instant at) -> at;
        };
    }

    private static <T> T generate(Class<T> kind, int seed) {
        if (kind == Event.Left.class) {
            Member gone = generate(Member.class, seed);
            return kind.cast(new Event.Left(ROOM, gone, Instant.ofEpochSecond(seed)));
        }
        if (kind == Event.Posted.class) {
            // xnest knows rooms by their alias alone.
            return kind.cast(new Event.Posted(ROOM, generate(Heard.class, seed)));
        }
        return Instancio.of(kind)
                .withSeed(seed)
                .lenient()
                .supply(all(RoomAlias.class), () -> ROOM)
                .supply(all(LocalId.class), () -> new LocalId("xnest-7-1"))
                .supply(
                        all(AccountId.class),
                        random -> new AccountId(random.longRange(8L, Long.MAX_VALUE)))
                .supply(all(Nickname.class), XnestRoundTripTest::nickname)
                .supply(all(Body.class), random -> new Body(text(random, 200)))
                .supply(
                        all(Instant.class),
                        random -> Instant.ofEpochSecond(random.longRange(0L, 4_000_000_000L)))
                .supply(all(Author.class), XnestRoundTripTest::author)
                .supply(all(Member.class), XnestRoundTripTest::member)
                .supply(all(Heard.class), XnestRoundTripTest::heard)
                .supply(all(Content.class), random -> new Content.Text(plain(random)))
                .supply(all(Destination.class), () -> new Destination.Room(ROOM))
                .supply(all(Context.class), () -> Context.NONE)
                .supply(all(String.class), () -> "")
                .create();
    }

    private static Author author(Random random) {
        return new Author(new AccountId(random.longRange(8L, Long.MAX_VALUE)), nickname(random));
    }

    private static Member member(Random random) {
        return new Member(new AccountId(random.longRange(8L, Long.MAX_VALUE)), nickname(random));
    }

    private static Heard heard(Random random) {
        return new Said(
                author(random),
                content(random),
                Instant.ofEpochSecond(random.longRange(0L, 4_000_000_000L)),
                Said.Precision.INSTANT);
    }

    private static Content content(Random random) {
        var linked =
                new Attachment.Linked(URI.create("https://chat.example/x/" + random.digits(16)));
        return switch (random.intRange(0, 3)) {
            case 0 -> new Content.Picture(linked);
            case 1 -> new Content.Voice(linked);
            case 2 -> new Content.File(linked);
            default -> new Content.Text(new Body(text(random, 200)));
        };
    }

    private static Nickname nickname(Random random) {
        return Nickname.parse(text(random, Nickname.MAX_LENGTH))
                        instanceof Nickname.Parsed.Ok(Nickname fine)
                ? fine
                : new Nickname("plain");
    }

    private static Body plain(Random random) {
        String text = text(random, 200);
        return new Body(text.startsWith("@") ? " " + text : text);
    }

    /// Letters of many scripts, controls, quotes, emoji; never half a character.
    private static String text(Random random, int maxLength) {
        int length = random.intRange(0, maxLength);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(
                    switch (random.intRange(0, 5)) {
                        case 0 -> random.intRange(0, 0x7F);
                        case 1 -> random.intRange(0x80, 0xD7FF);
                        case 2 -> random.intRange(0xE000, 0xFFFF);
                        case 3 -> random.intRange(0x1_0000, 0x10_FFFF);
                        case 4 -> "@:|\"\\/<>.0".charAt(random.intRange(0, 9));
                        default -> random.intRange(0x4E00, 0x9FFF);
                    });
        }
        return text.toString();
    }

    private static ClientSide client() {
        return new Xnest()
                .client(
                        URI.create("ws://127.0.0.1:8080"),
                        new Request.Join(
                                ROOM, new Nickname("me"), Request.Unmade.MAKE_WITH_HISTORY),
                        READER);
    }

    private static XnestServerSide server() {
        return new XnestServerSide(ROOM, ME);
    }
}
