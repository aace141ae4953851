package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Whoever may not say anything says nothing by changing what was said, either. Over real sockets.
final class QuietedServerTest {
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
    void aSilencedMemberCorrectsNothingAndMayTakeBack() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            eve.register("eve");
            ann.create("chess");
            eve.join("chess");
            long id = eve.say("chess", "e-1", "harmless").get("id").getAsLong();
            ann.result(
                    "set",
                    "silence",
                    "{\"room\":\"chess\",\"name\":\"eve\",\"until\":9007199254740991}");
            String message = "{\"conversation\":\"#chess\",\"id\":" + id;
            assertThat(eve.errorCode("set", "correct", message + ",\"body\":\"spam\"}"))
                    .isEqualTo("not_allowed");
            assertThat(eve.errorCode("set", "react", message + ",\"emoji\":\"♟\"}"))
                    .isEqualTo("not_allowed");
            assertThat(only(ann, "#chess").get("body").getAsString()).isEqualTo("harmless");
            eve.result("set", "retract", message + "}");
            assertThat(only(ann, "#chess").has("retracted_at")).isTrue();
        }
    }

    @Test
    void whereOnlyModeratorsPostOthersCorrectNothing() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            eve.register("eve");
            ann.create("news");
            eve.join("news");
            long id = eve.say("news", "e-1", "harmless").get("id").getAsLong();
            ann.result("set", "settings", "{\"room\":\"news\",\"announcements\":true}");
            String message = "{\"conversation\":\"#news\",\"id\":" + id;
            assertThat(eve.errorCode("set", "correct", message + ",\"body\":\"spam\"}"))
                    .isEqualTo("not_allowed");
            eve.result("set", "react", message + ",\"emoji\":\"♟\"}");
        }
    }

    @Test
    void whoIsBlockedReachesNobodyByChangingWhatWasSaid() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            eve.register("eve");
            long id = eve.say("chat", "ann", "e-1", "hello").get("id").getAsLong();
            ann.result("set", "block", "{\"name\":\"eve\"}");
            await().untilAsserted(
                            () -> assertThat(eve.refusal("chat", "ann")).isEqualTo("not_allowed"));
            String message = "{\"conversation\":\"@ann\",\"id\":" + id;
            assertThat(eve.errorCode("set", "correct", message + ",\"body\":\"you\"}"))
                    .isEqualTo("not_allowed");
            assertThat(eve.errorCode("set", "react", message + ",\"emoji\":\"♟\"}"))
                    .isEqualTo("not_allowed");
            assertThat(eve.errorCode("set", "pin", message + "}")).isEqualTo("not_allowed");
            assertThat(only(ann, "@eve").get("body").getAsString()).isEqualTo("hello");
        }
    }

    @Test
    void whereNobodyModeratesWhoeverBelongsToTheRoomPins() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer guest = new PacketPeer(server);
                WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            ann.register("ann");
            ann.join("lobby");
            guest.result("set", "guest", "{}");
            guest.join("lobby");
            long id = ann.say("lobby", "a-1", "the rules").get("id").getAsLong();
            String message = "{\"conversation\":\"#lobby\",\"id\":" + id;
            assertThat(guest.errorCode("set", "pin", message + "}")).isEqualTo("not_allowed");
            ann.result("set", "pin", message + "}");
            assertThat(guest.hearEvent("pinned").get("by").getAsString()).isEqualTo("ann");
        }
    }

    private static JsonObject only(PacketPeer peer, String conversation) throws IOException {
        JsonArray messages =
                peer.result("get", "history", "{\"conversation\":\"" + conversation + "\"}")
                        .getAsJsonArray("messages");
        assertThat(messages).hasSize(1);
        return messages.get(0).getAsJsonObject();
    }
}
