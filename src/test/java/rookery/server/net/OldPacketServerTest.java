package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Programs written for my-backed, at their own door.
@Timeout(60)
final class OldPacketServerTest {
    private static final String DONE =
            "\"version\":\"v1\",\"body\":{\"code\":10000,\"message\":\"\\u53d1\\u9001\\u6210\\u529f\",\"data\":{}}}";
    private static final String WRONG =
            "\"version\":\"v1\",\"body\":{\"code\":10002,\"message\":\"\\u53d1\\u9001\\u5931\\u8d25\\uff0c"
                + "\\u6570\\u636e\\u683c\\u5f0f\\u4e0d\\u6b63\\u786e\",\"data\":{}}}";

    @TempDir Path data;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WireClient old() throws IOException {
        return WireClient.join(server.door("packet"), "/ws");
    }

    private static String next(WireClient client) throws IOException {
        return new String(client.next().payload(), StandardCharsets.UTF_8);
    }

    private static String answer(WireClient client, String packet) throws IOException {
        client.say(packet);
        return next(client);
    }

    @Test
    void theFirstWordIsTheClientsAndHeartbeatsComeBackAsTheyWent() throws IOException {
        try (WireClient old = old()) {
            for (String beat :
                    new String[] {"{\"op\":7,\"version\":\"v1\"}", "{\"op\":1,\"id\":\"b1\"}"}) {
                assertThat(answer(old, beat)).isEqualTo(beat);
            }
            assertThat(answer(old, "not json")).matches("\\{\"op\":2,\"id\":\"[0-9a-z]{16}\"}");
            assertThat(answer(old, "{\"op\":99,\"version\":\"v1\"}"))
                    .isEqualTo("{\"op\":1,\"version\":\"v1\"}");
        }
    }

    @Test
    void theWelcomeComesBeforeTheFirstAnswerOfTheHomeGeneration() throws IOException {
        try (WireClient both = old()) {
            assertThat(answer(both, "{\"op\":7}")).contains("\"op\":7");
            String beat = "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"h\"}";
            assertThat(answer(both, beat)).contains("\"op\":\"welcome\"");
            assertThat(next(both)).isEqualTo(beat);
            assertThat(answer(both, beat)).isEqualTo(beat);
        }
        try (WireClient home = WireClient.join(server.door("packet"), "/packet")) {
            assertThat(next(home)).contains("\"op\":\"welcome\"");
        }
    }

    @Test
    void twoOfTheSecondGenerationTalkByTheNamesThatTheyGiveThemselves() throws IOException {
        try (WireClient c1 = old();
                WireClient c2 = old()) {
            String hello =
                    "{\"op\":100,\"id\":\"s1\",\"from\":\"C1\",\"to\":\"C2\",\"message\":\"\\u5728\\u7ebf\\u5417?\"}";
            assertThat(answer(c1, hello))
                    .startsWith("{\"op\":300,\"id\":\"s1\",\"message\":\"Nobody");
            String note =
                    "{\"op\":100,\"id\":\"n1\",\"from\":\"C2\",\"to\":\"C2\",\"message\":\"me\"}";
            c2.say(note);
            assertThat(next(c2)).isEqualTo(note);
            assertThat(next(c2)).isEqualTo(note);
            assertThat(answer(c1, hello)).isEqualTo(hello);
            assertThat(next(c2)).isEqualTo(hello);
            // What it calls itself later changes nothing.
            String other =
                    "{\"op\":100,\"id\":\"s2\",\"from\":\"C9\",\"to\":\"C1\",\"message\":\"x\"}";
            assertThat(answer(c2, other)).isEqualTo(other);
            assertThat(next(c1)).isEqualTo(other);
            assertThat(
                            answer(
                                    c1,
                                    "{\"op\":100,\"id\":\"s3\",\"from\":\"C1\",\"to\":\"C9\",\"message\":\"x\"}"))
                    .startsWith("{\"op\":300,\"id\":\"s3\"");
        }
    }

    @Test
    void theFirstGenerationLogsInSpeaksAndIsAnsweredByItsNumbers() throws IOException {
        try (WireClient c1 = old();
                WireClient c2 = old()) {
            assertThat(answer(c1, "{\"op\":256,\"version\":\"v1\",\"body\":{\"from\":\"C1\"}}"))
                    .isEqualTo("{\"op\":257," + DONE);
            assertThat(answer(c2, "{\"op\":256,\"version\":\"v1\",\"body\":{\"from\":\"C2\"}}"))
                    .isEqualTo("{\"op\":257," + DONE);
            String message =
                    "{\"op\":512,\"version\":\"v1\",\"body\":{\"id\":\"1\",\"delivery_data\":\"2\",\"text\":\"yes\","
                        + "\"sender_id\":\"C1\",\"recipient_id\":\"C2\"}}";
            assertThat(answer(c1, message)).isEqualTo("{\"op\":513," + DONE);
            assertThat(next(c2)).isEqualTo(message);
            String chat =
                    "{\"op\":3,\"version\":\"v1\",\"body\":{\"from\":\"C2\",\"to\":\"C1\",\"text\":\"and"
                        + " you?\",\"chatType\":1,\"deliveryStatus\":2}}";
            assertThat(answer(c2, chat)).isEqualTo("{\"op\":4," + DONE);
            assertThat(next(c1)).isEqualTo(chat);
            assertThat(
                            answer(
                                    c1,
                                    "{\"op\":512,\"version\":\"v1\",\"body\":{\"text\":\"x\",\"sender_id\":\"C1\","
                                        + "\"recipient_id\":\"nobody\"}}"))
                    .isEqualTo("{\"op\":513," + WRONG);
            assertThat(answer(c1, "{\"op\":512,\"version\":\"v1\"}"))
                    .isEqualTo("{\"op\":513," + WRONG);
            assertThat(answer(c1, "{\"op\":258,\"version\":\"v1\"}"))
                    .isEqualTo("{\"op\":259," + DONE);
            assertThat(c1.closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aRoomHoldsAllGenerationsAndItsHistoryKeepsThem() throws IOException {
        try (WireClient first = old();
                WireClient second = old();
                PacketPeer ann = new PacketPeer(server);
                WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            ann.register("ann");
            ann.join("lobby");
            String hi =
                    "{\"op\":200,\"id\":\"g1\",\"from\":\"C2\",\"to\":\"lobby\",\"message\":\"hi"
                            + " all\"}";
            assertThat(answer(second, hi)).isEqualTo(hi);
            assertThat(xnest.hear("normal").get("payload").getAsString()).isEqualTo("hi all");
            var told = ann.hearMessage();
            assertThat(told.get("nickname").getAsString()).isEqualTo("C2");
            assertThat(told.get("from").getAsString()).startsWith("~");
            String message =
                    "{\"op\":512,\"version\":\"v1\",\"body\":{\"text\":\"me"
                            + " too\",\"sender_id\":\"C1\",\"group_id\":\"lobby\"}}";
            first.say(message);
            assertThat(next(first)).isIn(message, "{\"op\":513," + DONE);
            assertThat(next(first)).isIn(message, "{\"op\":513," + DONE);
            assertThat(next(second))
                    .matches(
                            "\\{\"op\":200,\"id\":\"[0-9]+\",\"from\":\"C1\",\"to\":\"lobby\",\"message\":\"me"
                                + " too\"}");
            ann.say("lobby", "a-1", "**all** of you");
            assertThat(next(second)).contains("\"from\":\"ann\"").contains("**all** of you");
            assertThat(next(first))
                    .contains("\"sender_id\":\"ann\"")
                    .contains("\"group_id\":\"lobby\"");
            assertThat(server.countKept("lobby")).isEqualTo(3);
            assertThat(
                            answer(
                                    second,
                                    "{\"op\":200,\"id\":\"g2\",\"from\":\"C2\",\"to\":\"../x\",\"message\":\"?\"}"))
                    .startsWith("{\"op\":300,\"id\":\"g2\"");
        }
    }

    @Test
    void whoProvesNothingReachesAnAccountInPassingAndNeverSpeaksAsOne() throws IOException {
        try (WireClient old = old();
                PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            String knock =
                    "{\"op\":100,\"id\":\"k\",\"from\":\"ann\",\"to\":\"Ann\",\"message\":\"knock\"}";
            assertThat(answer(old, knock)).isEqualTo(knock);
            var told = ann.hearMessage();
            assertThat(told.get("type").getAsString()).isEqualTo("headline");
            assertThat(told.get("from").getAsString()).startsWith("~");
            assertThat(told.get("nickname").getAsString()).isEqualTo("ann");
            assertThat(told.has("id")).isFalse();
        }
    }

    @Test
    void namesThatAreNoneAreAnswered() throws IOException {
        try (WireClient old = old()) {
            assertThat(
                            answer(
                                    old,
                                    "{\"op\":256,\"version\":\"v1\",\"body\":{\"from\":\"a\\u202eb\"}}"))
                    .isEqualTo("{\"op\":257," + WRONG);
            assertThat(
                            answer(
                                    old,
                                    "{\"op\":100,\"id\":\"1\",\"from\":\""
                                            + "x".repeat(200)
                                            + "\",\"to\":\"y\",\"message\":\"m\"}"))
                    .startsWith("{\"op\":300,\"id\":\"1\"");
            assertThat(
                            answer(
                                    old,
                                    "{\"op\":100,\"id\":\"1\",\"from\":\"x\",\"to\":\""
                                            + "y".repeat(200)
                                            + "\",\"message\":\"m\"}"))
                    .startsWith("{\"op\":300,\"id\":\"1\"");
        }
    }
}
