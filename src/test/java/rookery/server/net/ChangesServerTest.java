package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Corrections, retractions, reactions and pins over real sockets.
final class ChangesServerTest {
    @TempDir Path data;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.over(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCorrectionIsToldToAllAndStandsInHistory() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            ann.register("ann");
            ann.join("lobby");
            bob.register("bob");
            bob.join("lobby");
            long id = ann.say("lobby", "a-1", "helo").get("id").getAsLong();
            xnest.hear("normal");

            JsonObject changed =
                    ann.result(
                            "set",
                            "correct",
                            in("#lobby", id) + ",\"body\":\"hello\",\"mentions\":[\"bob\"]}");
            assertThat(changed.get("change").getAsLong()).isEqualTo(1);
            JsonObject told = bob.hearEvent("corrected");
            assertThat(told.get("conversation").getAsString()).isEqualTo("#lobby");
            assertThat(told.get("id").getAsLong()).isEqualTo(id);
            assertThat(told.get("change").getAsLong()).isEqualTo(1);
            assertThat(told.get("body").getAsString()).isEqualTo("hello");
            assertThat(told.getAsJsonArray("mentions")).hasSize(1);
            assertThat(xnest.hear("normal").get("payload").getAsString())
                    .isEqualTo("[corrected] hello");

            JsonObject read = history(bob, "#lobby").get(0).getAsJsonObject();
            assertThat(read.get("body").getAsString()).isEqualTo("hello");
            assertThat(read.get("change").getAsLong()).isEqualTo(1);
            assertThat(read.has("corrected_at")).isTrue();

            assertThat(ann.say("lobby", "a-1", "helo").get("id").getAsLong()).isEqualTo(id);
            assertThat(ann.refusal("groupchat", "lobby", "a-1")).isEqualTo("conflict");
            assertThat(bob.errorCode("set", "correct", in("#lobby", id) + ",\"body\":\"mine\"}"))
                    .isEqualTo("not_allowed");
            assertThat(ann.errorCode("set", "correct", in("#lobby", id) + ",\"body\":\" \"}"))
                    .isEqualTo("malformed");
            assertThat(ann.errorCode("set", "correct", in("#lobby", id + 1) + ",\"body\":\"x\"}"))
                    .isEqualTo("no_such_message");
        }
    }

    @Test
    void whatIsTakenBackIsGoneForAllAndForNewcomers() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            bob.register("bob");
            bob.join("lobby");
            long id = ann.say("lobby", "a-1", "a secret").get("id").getAsLong();
            assertThat(bob.errorCode("set", "retract", in("#lobby", id) + "}"))
                    .isEqualTo("not_allowed");
            bob.result("set", "react", in("#lobby", id) + ",\"emoji\":\"😮\"}");
            ann.result("set", "retract", in("#lobby", id) + "}");
            JsonObject told = bob.hearEvent("retracted");
            assertThat(told.get("by").getAsString()).isEqualTo("ann");
            JsonObject read = history(bob, "#lobby").get(0).getAsJsonObject();
            assertThat(read.has("body")).isFalse();
            assertThat(read.has("reactions")).isFalse();
            assertThat(read.has("retracted_at")).isTrue();
            assertThat(bob.errorCode("set", "react", in("#lobby", id) + ",\"emoji\":\"😮\"}"))
                    .isEqualTo("no_such_message");
            try (WireClient xnest = server.join("lobby", "Xavier")) {
                assertThat(xnest.hear("history").toString()).doesNotContain("a secret");
            }
        }
    }

    @Test
    void reactionsArePerReaderAndDoingItTwiceChangesNothing() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                WireClient xnest = server.join("lobby", "Xavier")) {
            xnest.hear("join");
            ann.register("ann");
            ann.join("lobby");
            bob.register("bob");
            bob.join("lobby");
            long id = ann.say("lobby", "a-1", "chess?").get("id").getAsLong();
            xnest.hear("normal");
            String pawn = in("#lobby", id) + ",\"emoji\":\"♟\"";
            JsonObject first = bob.result("set", "react", pawn + "}");
            assertThat(bob.result("set", "react", pawn + "}")).isEqualTo(first);
            assertThat(xnest.hear("normal").get("payload").getAsString()).isEqualTo("♟ > chess?");
            ann.result("set", "react", pawn + "}");
            assertThat(history(bob, "#lobby").toString())
                    .contains("{\"emoji\":\"♟\",\"count\":2,\"mine\":true}");
            ann.result("set", "react", pawn + ",\"off\":true}");
            assertThat(history(ann, "#lobby").toString()).contains("{\"emoji\":\"♟\",\"count\":1}");
            JsonObject changes =
                    ann.result("get", "changes", "{\"conversation\":\"#lobby\",\"since\":1}");
            assertThat(changes.get("change").getAsLong()).isEqualTo(3);
            assertThat(changes.getAsJsonArray("messages")).hasSize(1);
        }
    }

    @Test
    void thousandsOfReactionsAreTooOften() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("lobby");
            long id = ann.say("lobby", "a-1", "hi").get("id").getAsLong();
            String last = "";
            for (int i = 0; i < 200; i++) {
                String off = i % 2 == 1 ? ",\"off\":true}" : "}";
                last = ann.begin("set", "react", in("#lobby", id) + ",\"emoji\":\"♟\"" + off);
            }
            JsonObject iq = ann.answer(last);
            assertThat(iq.getAsJsonObject("error").get("code").getAsString())
                    .isEqualTo("too_often");
            ann.say("lobby", "a-2", "still here");
        }
    }

    @Test
    void inADirectEachHearsItUnderTheNameOfTheOther() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            eve.register("eve");
            long id = ann.say("chat", "bob", "a-1", "hi").get("id").getAsLong();
            bob.result("set", "pin", in("@ann", id) + "}");
            JsonObject annHears = ann.hearEvent("pinned");
            assertThat(annHears.get("conversation").getAsString()).isEqualTo("@bob");
            assertThat(annHears.get("by").getAsString()).isEqualTo("bob");
            JsonArray pins =
                    ann.result("get", "pins", "{\"conversation\":\"@bob\"}")
                            .getAsJsonArray("messages");
            assertThat(pins.get(0).getAsJsonObject().get("pinned").getAsBoolean()).isTrue();
            assertThat(pins.get(0).getAsJsonObject().get("to").getAsString()).isEqualTo("bob");

            assertThat(eve.errorCode("set", "pin", in("@ann", id) + "}"))
                    .isEqualTo("no_such_message");
            assertThat(ann.errorCode("set", "retract", in("@eve", id) + "}"))
                    .isEqualTo("no_such_message");
            bob.result("set", "pin", in("@ann", id) + ",\"off\":true}");
            assertThat(ann.hearEvent("pinned").get("off").getAsBoolean()).isTrue();
        }
    }

    @Test
    void aSearchFindsWhatWasSaidJustNowAndOnlyForThoseWhoMaySeeIt() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                PacketPeer eve = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            eve.register("eve");
            ann.say("chat", "bob", "a-1", "the white rabbit");
            long id = bob.say("chat", "ann", "b-1", "白兔先生").get("id").getAsLong();
            JsonArray found = search(ann, "{\"text\":\"兔\"}").getAsJsonArray("messages");
            assertThat(found).hasSize(1);
            assertThat(found.get(0).getAsJsonObject().get("id").getAsLong()).isEqualTo(id);
            assertThat(found.get(0).getAsJsonObject().get("to").getAsString()).isEqualTo("ann");
            JsonObject first = search(bob, "{\"text\":\"r w\",\"conversations\":[\"@ann\"]}");
            assertThat(first.toString()).contains("the white rabbit").doesNotContain("next");
            assertThat(search(eve, "{\"text\":\"rabbit\"}").has("messages")).isFalse();
            assertThat(ann.errorCode("get", "search", "{\"text\":\"x\",\"after\":\"zzz\"}"))
                    .isEqualTo("malformed");
        }
    }

    private static JsonObject search(PacketPeer peer, String arguments) throws IOException {
        return peer.result("get", "search", arguments);
    }

    @Test
    void aReplyIsToAMessageOfTheSameConversation() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            ann.create("lobby");
            bob.join("lobby");
            long id = ann.say("chat", "ann", "a-1", "a note to myself").get("id").getAsLong();
            ann.wire()
                    .say(
                            """
                            {"op":"message","version":"v3","id":"r1","message":{"type":"groupchat",\
                            "to":"lobby","body":"see","local_id":"a-2","reply_to":%d}}\
                            """
                                    .formatted(id));
            assertThat(ann.answer("r1").getAsJsonObject("error").get("code").getAsString())
                    .isEqualTo("no_such_message");
            long said = ann.say("lobby", "a-3", "said here").get("id").getAsLong();
            bob.wire()
                    .say(
                            """
                            {"op":"message","version":"v3","id":"r2","message":{"type":"groupchat",\
                            "to":"lobby","body":"yes","local_id":"b-1","reply_to":%d,\
                            "subject":"Tea","mentions":["ann"]}}\
                            """
                                    .formatted(said));
            JsonObject reply = ann.hearMessage();
            assertThat(reply.get("reply_to").getAsLong()).isEqualTo(said);
            assertThat(reply.get("subject").getAsString()).isEqualTo("Tea");
            assertThat(history(ann, "#lobby").get(1).getAsJsonObject().get("reply_to").getAsLong())
                    .isEqualTo(said);
        }
    }

    private static String in(String conversation, long id) {
        return "{\"conversation\":\"" + conversation + "\",\"id\":" + id;
    }

    private static JsonArray history(PacketPeer peer, String conversation) throws IOException {
        return peer.result("get", "history", "{\"conversation\":\"" + conversation + "\"}")
                .getAsJsonArray("messages");
    }
}
