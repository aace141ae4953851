package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Each record and its bytes, read both ways from one table, and the table is complete.
class XnestGoldenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Audience AUDIENCE =
            new Audience(URI.create("http://127.0.0.1:8080"), SHANGHAI);
    private static final Instant NOW = Instant.parse("2026-11-20T11:43:01Z");

    private static final RoomAlias ROOM = new RoomAlias("f45c6d77");
    private static final Member ME = new Member(new AccountId(31), new Nickname("小明"));
    private static final Member OTHER = new Member(new AccountId(30), new Nickname("黑旋风李逵"));
    private static final LocalId LOCAL = new LocalId("xnest-31-1");

    /// What the server says, with the client's understanding of it where that is not the same
    /// record: a kept attachment is known to a client by its address only.
    private static final List<Map.Entry<String, Event>> EVENTS =
            List.of(
                    entry("join", new Event.Joined(ROOM, ME, NOW)),
                    entry(
                            "leave",
                            new Event.Left(ROOM, OTHER, Instant.parse("2026-01-01T19:04:05Z"))),
                    entry("normal", posted(text("大家好! \"a/b\" \\ <i>&'\n"))),
                    entry("normal-empty", posted(text(""))),
                    entry(
                            "private",
                            new Event.Whispered(ROOM, OTHER.asAuthor(), new Body("今天你吃饭了吗?"), NOW)),
                    entry(
                            "changename",
                            new Event.Renamed(
                                    ROOM, new Member(OTHER.id(), new Nickname("宋江")), NOW)),
                    entry(
                            "changename-empty",
                            new Event.Renamed(ROOM, new Member(OTHER.id(), Nickname.NONE), NOW)),
                    entry(
                            "call",
                            new Event.CalledOut(ROOM, OTHER.asAuthor(), new Body("wake up"), NOW)),
                    entry("audio", posted(new Content.Voice(linked("1795203776159126")))),
                    entry("picture", posted(new Content.Picture(linked("1795203776159126")))),
                    entry("file", posted(new Content.File(linked("1795203776159126")))));

    private static final Page HISTORY =
            new Page(
                    List.of(
                            kept(18, text(" 12121435131197391"), "2015-06-04"),
                            kept(18, new Content.Voice(linked("1795203776159126")), "2015-06-24"),
                            kept(30, new Content.Picture(linked("1795203776159127")), "2015-06-24"),
                            kept(30, new Content.File(linked("1795203776159128")), "2015-06-24")),
                    Page.More.UNKNOWN);

    private static final Reply.Welcomed WELCOMED =
            new Reply.Welcomed(ROOM, ME, List.of(OTHER, ME), HISTORY);

    private static final List<Map.Entry<List<String>, Reply>> REPLIES =
            List.of(
                    entry(List.of("self", "member_count", "members", "history"), WELCOMED),
                    entry(List.of("history-empty"), new Reply.History(ROOM, ME.id(), Page.EMPTY)),
                    entry(
                            List.of("error"),
                            new Reply.Refused(
                                    ROOM,
                                    ME.id(),
                                    Reply.Problem.MALFORMED,
                                    "history Cursor error")));

    private static final List<Map.Entry<String, Request>> REQUESTS =
            List.of(
                    entry("normal", new Request.Post(ROOM, LOCAL, text("大家好!"))),
                    entry("normal-empty", new Request.Post(ROOM, LOCAL, text(""))),
                    entry(
                            "normal-like-a-command",
                            new Request.Post(ROOM, LOCAL, text(" @history:1"))),
                    entry("private", new Request.Whisper(OTHER.id(), new Body("今天你吃饭了吗?"))),
                    entry("changename", new Request.Rename(ROOM, OTHER.nickname())),
                    entry("changename-empty", new Request.Rename(ROOM, Nickname.NONE)),
                    entry("history-0", new Request.ReadPage(ROOM, 0)),
                    entry("history-19000", new Request.ReadPage(ROOM, 19_000)),
                    entry("history-negative", new Request.ReadPage(ROOM, -1)),
                    entry("call", new Request.CallOut(ROOM, new Body("wake up"))));

    /// Said by opening and closing the connection, by bytes, by HTTP, or by the echo.
    private static final Set<Class<?>> WITHOUT_A_LINE =
            Set.of(
                    Request.Join.class,
                    Request.Leave.class,
                    Request.PostFile.class,
                    Request.ListMembers.class,
                    Reply.Accepted.class,
                    Reply.Slowed.class,
                    Reply.Members.class,
                    Request.ReadHistory.class,
                    Event.PostedDirect.class,
                    Request.Type.class,
                    Event.Typing.class,
                    Request.Hail.class,
                    Request.Headline.class,
                    Event.Hailed.class,
                    Event.Arrived.class,
                    Event.Departed.class,
                    Reply.Stretched.class,
                    Reply.Done.class,
                    Reply.Denied.class);

    @TestFactory
    Stream<DynamicTest> everyEventIsWrittenAndRead() throws Exception {
        Map<String, String> lines = Goldens.read("server-to-client.txt");
        return EVENTS.stream()
                .map(
                        golden ->
                                DynamicTest.dynamicTest(
                                        golden.getKey(),
                                        () -> {
                                            String line = golden(lines, golden.getKey());
                                            assertThat(server().encode(golden.getValue(), AUDIENCE))
                                                    .isEqualTo(written(line));
                                            assertThat(
                                                            welcomedClient()
                                                                    .receive(
                                                                            frame(line),
                                                                            at(golden.getValue())))
                                                    .isEqualTo(
                                                            new Decoded.Read<>(
                                                                    List.of(
                                                                            new Incoming.News(
                                                                                    golden
                                                                                            .getValue()))));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsWritten() throws Exception {
        Map<String, String> lines = Goldens.read("server-to-client.txt");
        return REPLIES.stream()
                .map(
                        golden ->
                                DynamicTest.dynamicTest(
                                        golden.getKey().toString(),
                                        () ->
                                                assertThat(
                                                                server().encode(
                                                                                golden.getValue(),
                                                                                Understood.NO_TAG,
                                                                                AUDIENCE,
                                                                                NOW))
                                                        .isEqualTo(
                                                                new Encoded.Written(
                                                                        golden.getKey().stream()
                                                                                .map(
                                                                                        name ->
                                                                                                frame(
                                                                                                        golden(
                                                                                                                lines,
                                                                                                                name)))
                                                                                .toList()))));
    }

    @Test
    void theJoinSequenceIsOneWelcome() throws Exception {
        Map<String, String> lines = Goldens.read("server-to-client.txt");
        assertThat(hear(client(), lines, "self", "member_count", "members", "history"))
                .containsExactly(new Incoming.Answer(WELCOMED));
    }

    @Test
    void laterRepliesAreRead() throws Exception {
        Map<String, String> lines = Goldens.read("server-to-client.txt");
        assertThat(hear(welcomedClient(), lines, "history-empty", "error"))
                .containsExactly(
                        new Incoming.Answer(REPLIES.get(1).getValue()),
                        new Incoming.Answer(REPLIES.get(2).getValue()));
    }

    @TestFactory
    Stream<DynamicTest> everyRequestIsWrittenAndRead() throws Exception {
        Map<String, String> lines = Goldens.read("client-to-server.txt");
        return REQUESTS.stream()
                .map(
                        golden ->
                                DynamicTest.dynamicTest(
                                        golden.getKey(),
                                        () -> {
                                            String line = golden(lines, golden.getKey());
                                            assertThat(client().encode(golden.getValue()))
                                                    .isEqualTo(written(line));
                                            assertThat(server().receive(frame(line)))
                                                    .isEqualTo(asks(golden.getValue()));
                                        }));
    }

    private static Decoded<Understood> asks(Request request) {
        return new Decoded.Read<>(new Understood.Asks(request));
    }

    @Test
    void filesAreOneByteAndTheirContent() {
        for (var kind : Request.FileKind.values()) {
            byte first =
                    switch (kind) {
                        case VOICE -> 1;
                        case PICTURE -> 2;
                        case FILE -> 3;
                    };
            var post = new Request.PostFile(ROOM, LOCAL, kind, "", new byte[] {9, 8});
            var frame = new Frame.Binary(new byte[] {first, 9, 8});
            assertThat(client().encode(post)).isEqualTo(Encoded.Written.of(frame));
            assertThat(server().receive(frame)).isEqualTo(asks(post));
        }
    }

    @Test
    void aKeptFileIsToldByItsAddressHere() throws Exception {
        var kept =
                new Attachment.Kept(
                        "1795203776159126",
                        new ContentHash("0".repeat(64)),
                        "a.png",
                        "image/png",
                        1);
        assertThat(server().encode(posted(new Content.Picture(kept)), AUDIENCE))
                .isEqualTo(written(golden(Goldens.read("server-to-client.txt"), "picture")));
    }

    @Test
    void noLineAndNoRecordIsForgotten() throws Exception {
        assertThat(Goldens.read("client-to-server.txt").keySet())
                .isEqualTo(REQUESTS.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        List<String> told = new ArrayList<>(EVENTS.stream().map(Map.Entry::getKey).toList());
        REPLIES.forEach(golden -> told.addAll(golden.getKey()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Goldens.read("server-to-client.txt").keySet());
        everyKind(Event.class, EVENTS.stream().map(Map.Entry::getValue).toList());
        everyKind(Reply.class, REPLIES.stream().map(Map.Entry::getValue).toList());
        everyKind(Request.Chat.class, REQUESTS.stream().map(Map.Entry::getValue).toList());
    }

    private static void everyKind(Class<?> sealed, List<?> goldens) {
        for (Class<?> kind : sealed.getPermittedSubclasses()) {
            assertThat(
                            kind.isInterface()
                                    || WITHOUT_A_LINE.contains(kind)
                                    || goldens.stream().anyMatch(kind::isInstance))
                    .as("a golden for " + kind.getSimpleName())
                    .isTrue();
        }
    }

    private static Instant at(Event event) {
        return event instanceof Event.Left left ? left.at() : NOW;
    }

    private static List<Incoming> hear(
            ClientSide client, Map<String, String> lines, String... names) {
        List<Incoming> heard = new ArrayList<>();
        for (String name : names) {
            var decoded = client.receive(frame(golden(lines, name)), NOW);
            assertThat(decoded).isInstanceOf(Decoded.Read.class);
            if (decoded instanceof Decoded.Read<List<Incoming>>(List<Incoming> some)) {
                heard.addAll(some);
            }
        }
        return heard;
    }

    private static ClientSide welcomedClient() throws Exception {
        ClientSide client = client();
        hear(client, Goldens.read("server-to-client.txt"), "self", "members", "history");
        return client;
    }

    private static ClientSide client() {
        return new Xnest()
                .client(
                        URI.create("ws://127.0.0.1:8080"),
                        new Request.Join(ROOM, ME.nickname(), Request.Unmade.MAKE_WITH_HISTORY),
                        SHANGHAI);
    }

    private static XnestServerSide server() {
        return new XnestServerSide(ROOM, ME.id());
    }

    private static String golden(Map<String, String> lines, String name) {
        String line = lines.get(name);
        assertThat(line).as("golden " + name).isNotNull();
        return line == null ? "" : line;
    }

    private static Frame frame(String line) {
        return new Frame.Text(line);
    }

    private static Encoded written(String line) {
        return Encoded.Written.of(frame(line));
    }

    private static Event posted(Content content) {
        return new Event.Posted(
                ROOM, new Said(OTHER.asAuthor(), content, NOW, Said.Precision.INSTANT));
    }

    private static Heard kept(long author, Content content, String day) {
        return new Said(
                new Author(new AccountId(author), author == 30 ? OTHER.nickname() : Nickname.NONE),
                content,
                LocalDate.parse(day).atStartOfDay(SHANGHAI).toInstant(),
                Said.Precision.DAY);
    }

    private static Content text(String text) {
        return new Content.Text(new Body(text));
    }

    private static Attachment linked(String key) {
        return new Attachment.Linked(URI.create("http://127.0.0.1:8080/f45c6d77/" + key));
    }
}
