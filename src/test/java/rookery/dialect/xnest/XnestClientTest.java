package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.capability.Capability;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What the client's half remembers from frame to frame.
class XnestClientTest {
    private static final RoomAlias ROOM = new RoomAlias("lobby");
    private static final Instant NOW = Instant.parse("2026-11-20T11:43:01Z");

    private final ClientSide client =
            new Xnest()
                    .client(
                            URI.create("ws://127.0.0.1:8080"),
                            new Request.Join(
                                    ROOM, new Nickname("me"), Request.Unmade.MAKE_WITH_HISTORY),
                            ZoneId.of("Asia/Shanghai"));

    @Test
    void ownMessagesAreKnownByTheirEcho() {
        welcome();
        post("a", "hello");
        post("b", "hello");
        post("c", "other");
        assertThat(accepted(hear("<0.1.0>", "normal", "other"))).isEqualTo("c");
        assertThat(accepted(hear("<0.1.0>", "normal", "hello"))).isEqualTo("a");
        assertThat(hear("<0.2.0>", "normal", "hello")).isInstanceOf(Incoming.News.class);
        assertThat(accepted(hear("<0.1.0>", "normal", "hello"))).isEqualTo("b");
        assertThat(hear("<0.1.0>", "normal", "hello")).isInstanceOf(Incoming.News.class);
    }

    @Test
    void ownFilesAreKnownByTheirKindInOrder() {
        welcome();
        postFile("a", Request.FileKind.PICTURE);
        postFile("b", Request.FileKind.VOICE);
        postFile("c", Request.FileKind.PICTURE);
        assertThat(accepted(hear("<0.1.0>", "audio", "http://h/lobby/1"))).isEqualTo("b");
        assertThat(accepted(hear("<0.1.0>", "picture", "http://h/lobby/2"))).isEqualTo("a");
        assertThat(accepted(hear("<0.1.0>", "picture", "http://h/lobby/3"))).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@history:0", "@to:<0.2.0>|x", "@changename:x", "@call:x|y", "@to:bad|x"})
    void aTextLikeACommandArrivesAsText(String text) {
        welcome();
        assertThat(post("a", text)).isEqualTo(new Frame.Text(" " + text));
        assertThat(accepted(hear("<0.1.0>", "normal", " " + text))).isEqualTo("a");
    }

    @Test
    void authorsAreCalledWhatTheyWereLastCalled() {
        welcome();
        hear("<0.2.0>", "join", "Ann");
        assertThat(said(hear("<0.2.0>", "normal", "x")).author().nickname().text())
                .isEqualTo("Ann");
        hear("<0.2.0>", "changename", "Bea");
        hear("<0.2.0>", "leave", "leave");
        assertThat(said(hear("<0.2.0>", "normal", "x")).author().nickname().text())
                .isEqualTo("Bea");
        assertThat(said(hear("<0.3.0>", "normal", "x")).author().nickname())
                .isEqualTo(Nickname.NONE);
    }

    @Test
    void timesAreRightWhateverZoneTheServerIsIn() {
        welcome();
        String frame =
                "{\"from\":\"<0.2.0>\",\"type\":\"normal\",\"payload\":\"x\",\"send_time\":\"%s\"}";
        for (String local :
                List.of("2026-11-20 11:42:58", "2026-11-20 19:42:58", "2026-11-20 17:27:58")) {
            assertThat(said(read(frame.formatted(local)).getFirst()).at())
                    .isEqualTo(Instant.parse("2026-11-20T11:42:58Z"));
        }
        assertThat(said(read(frame.formatted("yesterday")).getFirst()).at()).isEqualTo(NOW);
        assertThat(said(read(frame.formatted("2026-2-31 1:1:1")).getFirst()).at()).isEqualTo(NOW);
    }

    @Test
    void aServerThatRepeatsItsOldestPageHasNoMore() {
        welcome();
        client.encode(new Request.ReadPage(ROOM, 1));
        client.encode(new Request.ReadPage(ROOM, 1));
        client.encode(new Request.ReadPage(ROOM, 2));
        assertThat(page("a").messages()).hasSize(1);
        assertThat(page("a").messages()).as("the same page asked again").hasSize(1);
        assertThat(page("a")).isEqualTo(Page.EMPTY);
    }

    @Test
    void aServerWithAnotherOrderStillWelcomes() {
        assertThat(read(frame("history", "[]"))).isEmpty();
        assertThat(read(frame("members", "[{\"pid\":\"<0.1.0>\",\"nickname\":\"me\"}]")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Incoming.Answer.class,
                        answer -> assertThat(answer.reply()).isInstanceOf(Reply.Welcomed.class));
    }

    @Test
    void aServerWithoutHistoryStillWelcomes() {
        read(frame("members", "[{\"pid\":\"<0.1.0>\",\"nickname\":\"me\"}]"));
        assertThat(read(frame("join", "\"me\""))).hasSize(2);
        assertThat(read(frame("history", "[]")))
                .containsExactly(
                        new Incoming.Answer(new Reply.History(ROOM, new AccountId(1), Page.EMPTY)));
    }

    @Test
    void theIdsOfAnOriginalServerAreKeptApart() {
        welcome();
        assertThat(hear("<0.31891.2>", "leave", "leave"))
                .isNotEqualTo(hear("<0.31891.0>", "leave", "leave"))
                .isNotEqualTo(hear("<0.31891.3>", "leave", "leave"));
        if (hear("<0.31891.2>", "leave", "leave")
                instanceof Incoming.News(Event.Left(_, Member who, _, _, _, _))) {
            assertThat(client.encode(new Request.Whisper(who.id(), new Body("psst"))))
                    .isEqualTo(Encoded.Written.of(new Frame.Text("@to:<0.31891.2>|psst")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://",
                "not a link",
                "/relative",
                "http://a b/c",
                ""
            })
    void whatIsNoWebAddressIsShownAsText(String payload) {
        welcome();
        assertThat(said(hear("<0.2.0>", "picture", payload)).content())
                .isEqualTo(new Content.Text(new Body(payload)));
    }

    @Test
    void whatIsOverOurBoundsIsCutNotLost() {
        welcome();
        assertThat(said(hear("<0.2.0>", "normal", "a".repeat(20_000))).content())
                .isEqualTo(new Content.Text(new Body("a".repeat(Body.MAX_LENGTH))));
        assertThat(said(hear("<0.2.0>", "normal", "half \\uD83D")).content())
                .isEqualTo(new Content.Text(new Body("half \uFFFD")));
        hear("<0.2.0>", "join", "\u202E" + "b".repeat(100));
        assertThat(said(hear("<0.2.0>", "normal", "x")).author().nickname().text())
                .isEqualTo("b".repeat(Nickname.MAX_LENGTH));
    }

    @Test
    void whatCannotBeSaidIsHonest() {
        var kept = new Attachment.Kept("1", new ContentHash("0".repeat(64)), "a", "image/png", 1);
        assertThat(
                        client.encode(
                                new Request.Post(
                                        ROOM, new LocalId("a"), new Content.Picture(kept))))
                .isEqualTo(new Encoded.NoWord(Capability.PICTURE));
        assertThat(client.encode(new Request.ListMembers(ROOM)))
                .isEqualTo(new Encoded.NoWord(Capability.MEMBERS));
        var linked = new Attachment.Linked(URI.create("https://h/x.png"));
        assertThat(
                        client.encode(
                                new Request.Post(
                                        ROOM, new LocalId("b"), new Content.Picture(linked))))
                .isEqualTo(Encoded.Written.of(new Frame.Text("https://h/x.png")));
    }

    private void welcome() {
        read(frame("self", "\"<0.1.0>\""));
        read(frame("members", "[{\"pid\":\"<0.1.0>\",\"nickname\":\"me\"}]"));
        read(frame("history", "[]"));
    }

    private Page page(String text) {
        List<Incoming> heard =
                read(
                        frame(
                                "history",
                                "[{\"from\":\"<0.9.0>\",\"payload\":\""
                                        + text
                                        + "\",\"type\":\"text\",\"send_time\":\"2026-11-20\"}]"));
        return heard.getFirst() instanceof Incoming.Answer(Reply.History(_, _, Page page))
                ? page
                : new Page(List.of(), Page.More.YES);
    }

    private Frame post(String localId, String text) {
        return written(
                new Request.Post(ROOM, new LocalId(localId), new Content.Text(new Body(text))));
    }

    private void postFile(String localId, Request.FileKind kind) {
        written(new Request.PostFile(ROOM, new LocalId(localId), kind, "", new byte[] {1}));
    }

    private Frame written(Request request) {
        return ((Encoded.Written) client.encode(request)).frames().getFirst();
    }

    private static String accepted(Incoming incoming) {
        return incoming instanceof Incoming.Answer(Reply.Accepted(LocalId id, _))
                ? id.text()
                : incoming.toString();
    }

    private static Said said(Incoming incoming) {
        return (Said) ((Event.Posted) ((Incoming.News) incoming).event()).message();
    }

    private Incoming hear(String from, String type, String payload) {
        return read("{\"from\":\""
                        + from
                        + "\",\"type\":\""
                        + type
                        + "\",\"payload\":\""
                        + payload
                        + "\"}")
                .getFirst();
    }

    private static String frame(String type, String payload) {
        return "{\"from\":\"<0.1.0>\",\"type\":\"" + type + "\",\"payload\":" + payload + "}";
    }

    private List<Incoming> read(String frame) {
        return ((Decoded.Read<List<Incoming>>) client.receive(new Frame.Text(frame), NOW)).value();
    }
}
