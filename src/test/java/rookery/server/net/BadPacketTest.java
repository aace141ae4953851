package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What accounts should not say, over a real socket: one clear answer, and the connection goes on.
@Timeout(60)
final class BadPacketTest {
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

    @Test
    void aPasswordOfAMegabyteIsRefusedAndNobodyIsMade() throws IOException {
        String huge = "x".repeat(1 << 20);
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.wire().say(query("register", "{\"name\":\"ann\",\"password\":\"" + huge + "\"}"));
            assertThat(ann.hear().toString()).contains("\"code\":\"too_large\"");
            assertThat(ann.errorCode("set", "register", credentials("ann", "x".repeat(1025))))
                    .isEqualTo("malformed");
            assertThat(ann.errorCode("set", "login", credentials("ann", "correct horse")))
                    .isEqualTo("wrong_password");
            ann.register("ann");
        }
    }

    @Test
    void nobodyLogsOutADeviceOfAnotherAccount() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            JsonObject hers = ann.register("ann");
            bob.register("bob");
            assertThat(
                            bob.errorCode(
                                    "set",
                                    "logout",
                                    "{\"which\":\"other\",\"device\":" + hers.get("device") + "}"))
                    .isEqualTo("no_such_device");
            assertThat(ann.result("get", "devices", "{}").getAsJsonArray("devices")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get|devices|{}",
                "get|profile|{\"name\":\"ann\"}",
                "set|password|{\"old_password\":\"correct horse\",\"new_password\":\"battery"
                        + " staple\"}",
                "set|delete_account|{\"password\":\"correct horse\"}",
                "set|logout|{\"which\":\"all\"}",
                "get|roster|{}",
                "set|block|{\"name\":\"ann\"}",
                "get|presences|{\"names\":[\"ann\"]}",
                "get|rooms|{}",
                "set|create|{\"alias\":\"attic\"}",
                "set|join|{\"room\":\"lobby\"}",
                "get|members|{\"room\":\"lobby\"}",
                "get|conversations|{}",
                "get|history|{\"conversation\":\"#lobby\"}",
                "get|changes|{\"conversation\":\"#lobby\"}",
                "get|search|{\"text\":\"secret\"}",
                "set|react|{\"conversation\":\"#lobby\",\"id\":1,\"emoji\":\"👍\"}",
                "get|pins|{\"conversation\":\"#lobby\"}",
                "get|receipts|{\"conversation\":\"#lobby\"}",
                "set|draft|{\"conversation\":\"#lobby\",\"text\":\"x\"}",
                "get|upload|{\"upload\":\"u-1\"}"
            })
    void whoIsNobodyIsToldToLogIn(String type, String query, String arguments) throws IOException {
        try (PacketPeer peer = new PacketPeer(server)) {
            assertThat(peer.errorCode(type, query, arguments)).isEqualTo("not_logged_in");
        }
    }

    @Test
    void whoIsNobodySaysNothing() throws IOException {
        try (PacketPeer peer = new PacketPeer(server)) {
            for (String type : List.of("chat", "normal", "headline", "groupchat")) {
                assertThat(peer.refusal(type, "lobby")).isEqualTo("not_logged_in");
            }
            peer.wire()
                    .say(
                            "{\"op\":\"presence\",\"version\":\"v3\",\"id\":\"p\",\"presence\":"
                                    + "{\"type\":\"available\",\"show\":\"online\"}}");
            assertThat(peer.answer("p").toString()).contains("not_logged_in");
        }
    }

    @Test
    void afterTooManyWrongPasswordsTheRightOneHasToWaitButATokenNeedNot() throws IOException {
        try (PacketPeer mallory = new PacketPeer(server);
                PacketPeer ann = new PacketPeer(server)) {
            String token = ann.register("ann").get("token").getAsString();
            JsonObject error = wrong(mallory);
            for (int i = 0; i < 20 && !code(error).equals("too_often"); i++) {
                assertThat(code(error)).isEqualTo("wrong_password");
                error = wrong(mallory);
            }
            assertThat(code(error)).isEqualTo("too_often");
            assertThat(error.get("sentence").getAsString()).containsPattern("[0-9]");
            try (PacketPeer phone = new PacketPeer(server)) {
                phone.result("set", "resume", "{\"token\":\"" + token + "\"}");
            }
        }
    }

    private static JsonObject wrong(PacketPeer peer) throws IOException {
        return peer.ask("set", "login", credentials("ann", "wrong horse")).getAsJsonObject("error");
    }

    private static String code(JsonObject error) {
        return error.get("code").getAsString();
    }

    @ParameterizedTest
    @CsvSource({"аnn", "Ann", "a nn", "~ann", "a\u200Bnn"})
    void aNameThatImitatesAnotherIsNotGiven(String name) throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer mallory = new PacketPeer(server)) {
            ann.register("ann");
            assertThat(mallory.errorCode("set", "register", credentials(name, "battery staple")))
                    .isIn("name_taken", "malformed");
        }
    }

    @Test
    void nobodyAnswersChangesOrReactsToWhatTheyMayNotSee() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            eve.register("eve");
            long secret = ann.say("chat", "bob", "a-1", "a secret").get("id").getAsLong();
            assertThat(code(reply(eve, "chat", "ann", secret))).isEqualTo("no_such_message");
            assertThat(code(reply(eve, "chat", "eve", 999_999))).isEqualTo("no_such_message");
            for (String change : List.of("react", "correct", "retract", "pin")) {
                String more =
                        switch (change) {
                            case "react" -> ",\"emoji\":\"👍\"}";
                            case "correct" -> ",\"body\":\"changed\"}";
                            default -> "}";
                        };
                assertThat(
                                eve.errorCode(
                                        "set",
                                        change,
                                        "{\"conversation\":\"@ann\",\"id\":" + secret + more))
                        .as(change)
                        .isEqualTo("no_such_message");
            }
            assertThat(
                            bob.errorCode(
                                    "set",
                                    "correct",
                                    "{\"conversation\":\"@ann\",\"id\":"
                                            + secret
                                            + ",\"body\":\"changed\"}"))
                    .isEqualTo("not_allowed");
            JsonArray kept =
                    bob.result("get", "history", "{\"conversation\":\"@ann\"}")
                            .getAsJsonArray("messages");
            assertThat(kept.get(0).getAsJsonObject().get("body").getAsString())
                    .isEqualTo("a secret");
        }
    }

    private static JsonObject reply(PacketPeer peer, String type, String to, long id)
            throws IOException {
        peer.wire()
                .say(
                        """
                        {"op":"message","version":"v3","id":"reply","message":{"type":"%s","to":"%s",\
                        "body":"so?","local_id":"r-%d","reply_to":%d}}\
                        """
                                .formatted(type, to, id, id));
        return peer.answer("reply").getAsJsonObject("error");
    }

    @Test
    void reactionsByTheThousandAreSlowedDownAndTheConnectionLives() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            long id = ann.say("chat", "ann", "a-1", "a note").get("id").getAsLong();
            List<String> asked = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                String emoji = Character.toString(0x1F600 + i % 70);
                asked.add(
                        ann.begin(
                                "set",
                                "react",
                                "{\"conversation\":\"@ann\",\"id\":"
                                        + id
                                        + ",\"emoji\":\""
                                        + emoji
                                        + "\"}"));
            }
            List<String> refused = new ArrayList<>();
            for (int i = 0; i < asked.size(); ) {
                JsonObject heard = ann.hear();
                if (heard.has("id")) {
                    i++;
                    JsonObject iq = heard.getAsJsonObject("iq");
                    if (iq.has("error")) {
                        refused.add(code(iq.getAsJsonObject("error")));
                    }
                }
            }
            assertThat(refused).isNotEmpty().allMatch(List.of("too_often", "full")::contains);
            ann.say("chat", "ann", "a-2", "still here");
        }
    }

    @Test
    void noClientsClockIsBelieved() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            Instant before = Instant.now();
            ann.wire()
                    .say(
                            """
                            {"op":"message","version":"v3","id":"m","message":{"type":"chat",\
                            "to":"ann","body":"from the future","local_id":"a-1",\
                            "at":9007199254740991,"id":77,"seq":99,"from":"bob"}}\
                            """);
            JsonObject accepted = ann.answer("m").getAsJsonObject("result");
            long at = accepted.get("at").getAsLong() / 1_000_000;
            assertThat(at)
                    .isBetween(
                            before.minus(Duration.ofMinutes(1)).getEpochSecond(),
                            before.plus(Duration.ofMinutes(1)).getEpochSecond());
            assertThat(accepted.get("seq").getAsLong()).isEqualTo(1);
            JsonObject kept =
                    ann.result("get", "history", "{\"conversation\":\"@ann\"}")
                            .getAsJsonArray("messages")
                            .get(0)
                            .getAsJsonObject();
            assertThat(kept.get("at")).isEqualTo(accepted.get("at"));
            assertThat(kept.get("from").getAsString()).isEqualTo("ann");
        }
    }

    private static String query(String query, String arguments) {
        return """
        {"op":"iq","version":"v3","id":"q","iq":{"type":"set","query":"%s","arguments":%s}}\
        """
                .formatted(query, arguments);
    }

    private static String credentials(String name, String password) {
        JsonObject credentials = new JsonObject();
        credentials.addProperty("name", name);
        credentials.addProperty("password", password);
        return JsonParser.parseString(credentials.toString()).toString();
    }
}
