package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.history.Page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an account sees of its place in conversations, over a real socket.
@Timeout(120)
final class ConversationServerTest {
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
    void conversationsComeTheLatestFirstWithWhatIsUnread() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("lobby");
            bob.join("lobby");
            ann.create("empty");
            bob.say("chat", "ann", "b-1", "psst");
            assertThat(names(ann)).containsExactly("@bob", "#empty", "#lobby");
            bob.say("lobby", "b-2", "one");
            bob.say("lobby", "b-3", "two");
            ann.say("lobby", "a-1", "three");
            JsonObject lobby = conversations(ann, "").get(0).getAsJsonObject();
            assertThat(lobby.get("conversation").getAsString()).isEqualTo("#lobby");
            assertThat(lobby.get("seq").getAsLong()).isEqualTo(3);
            assertThat(lobby.get("unread").getAsInt()).isEqualTo(2);
            assertThat(
                            lobby.getAsJsonArray("last")
                                    .get(0)
                                    .getAsJsonObject()
                                    .get("body")
                                    .getAsString())
                    .isEqualTo("three");
            JsonObject direct = conversations(bob, "").get(1).getAsJsonObject();
            assertThat(direct.get("conversation").getAsString()).isEqualTo("@ann");
            assertThat(direct.get("title").getAsString()).isEqualTo("ANN");
            assertThat(direct.has("unread")).isFalse();
        }
    }

    @Test
    void theListOfConversationsGoesOnWhereAPageEnded() throws IOException {
        try (PacketPeer ann = peer("ann")) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                ann.create("room-" + i);
                ann.say("room-" + i, "a-" + i, "hello");
                expected.addFirst("#room-" + i);
            }
            List<String> found = new ArrayList<>();
            String next = "";
            do {
                JsonObject page =
                        ann.result(
                                "get", "conversations", "{\"limit\":2,\"after\":\"" + next + "\"}");
                page.getAsJsonArray("conversations")
                        .forEach(
                                each ->
                                        found.add(
                                                each.getAsJsonObject()
                                                        .get("conversation")
                                                        .getAsString()));
                next = page.has("next") ? page.get("next").getAsString() : "";
            } while (!next.isEmpty());
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void aSenderIsToldHowFarTheOtherHasItAndTheReadersOtherDevicesToo() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob");
                PacketPeer phone = again("bob")) {
            ann.say("chat", "bob", "a-1", "are you ok?");
            bob.hearMessage();
            mark(bob, "delivered", "@ann", 1);
            JsonObject delivered = ann.hearEvent("delivered");
            assertThat(delivered.toString())
                    .isEqualTo(
                            "{\"type\":\"delivered\",\"conversation\":\"@bob\",\"by\":\"bob\",\"seq\":1}");
            mark(bob, "displayed", "@ann", 99);
            assertThat(ann.hearEvent("displayed").get("seq").getAsLong()).isEqualTo(1);
            JsonObject own = phone.hearEvent("displayed");
            assertThat(own.get("conversation").getAsString()).isEqualTo("@ann");
            assertThat(own.get("by").getAsString()).isEqualTo("bob");
            assertThat(receipts(ann, "@bob"))
                    .isEqualTo("[{\"name\":\"bob\",\"delivered\":1,\"displayed\":1}]");
        }
    }

    @Test
    void aSenderIsToldThoughOthersSaidMoreSinceThanTheNewestPageHolds() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("lobby");
            bob.join("lobby");
            ann.say("lobby", "a-1", "are you ok?");
            for (int i = 0; i < Page.SIZE; i++) {
                bob.say("lobby", "b-" + i, "wait");
            }
            mark(bob, "delivered", "#lobby", Page.SIZE + 1);
            assertThat(ann.hearEvent("delivered").get("seq").getAsLong()).isEqualTo(Page.SIZE + 1);
            mark(bob, "displayed", "#lobby", Page.SIZE + 1);
            assertThat(ann.hearEvent("displayed").get("seq").getAsLong()).isEqualTo(Page.SIZE + 1);
        }
    }

    @Test
    void markersDraftsAndMutesAreThereAfterARestart() throws IOException, InterruptedException {
        try (PacketPeer ann = peer("ann");
                PacketPeer phone = again("ann");
                PacketPeer bob = peer("bob")) {
            ann.create("lobby");
            bob.join("lobby");
            bob.say("lobby", "b-1", "one");
            bob.say("lobby", "b-2", "two");
            ann.result("set", "draft", "{\"conversation\":\"#lobby\",\"text\":\"I wanted to\"}");
            assertThat(phone.hearEvent("drafted").get("text").getAsString())
                    .isEqualTo("I wanted to");
            ann.result("set", "mute", "{\"conversation\":\"#lobby\",\"until\":9007199254740991}");
            assertThat(phone.hearEvent("muted").get("until").getAsLong())
                    .isEqualTo(9_007_199_254_740_991L);
            mark(ann, "displayed", "#lobby", 1);
            assertThat(bob.hearEvent("displayed").get("by").getAsString()).isEqualTo("ann");
            assertThat(bob.errorCode("set", "mute", "{\"conversation\":\"#nowhere\"}"))
                    .isEqualTo("no_such_room");
            bob.result("set", "draft", "{\"conversation\":\"@ann\",\"text\":\"to begin with\"}");
        }
        server.close();
        server = TestServer.over(data);
        try (PacketPeer ann = again("ann")) {
            JsonObject lobby = conversations(ann, "").get(0).getAsJsonObject();
            assertThat(lobby.get("displayed").getAsLong()).isEqualTo(1);
            assertThat(lobby.get("unread").getAsInt()).isEqualTo(1);
            assertThat(lobby.get("draft").getAsString()).isEqualTo("I wanted to");
            assertThat(lobby.get("muted_until").getAsLong()).isEqualTo(9_007_199_254_740_991L);
        }
    }

    @Test
    void whoLeftOrIsAGuestMayMarkAndNothingComesOfIt() throws IOException {
        try (PacketPeer ann = peer("ann");
                PacketPeer bob = peer("bob");
                PacketPeer guest = new PacketPeer(server)) {
            ann.create("lobby");
            ann.say("lobby", "a-1", "one");
            mark(bob, "displayed", "#lobby", 1);
            guest.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            guest.join("lobby");
            mark(guest, "displayed", "#lobby", 1);
            assertThat(receipts(ann, "#lobby")).isEqualTo("[]");
            assertThat(guest.errorCode("get", "conversations", "{}")).isEqualTo("not_allowed");
            assertThat(bob.errorCode("get", "receipts", "{\"conversation\":\"#lobby\"}"))
                    .isEqualTo("not_allowed");
        }
    }

    private PacketPeer peer(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.register(name);
        return peer;
    }

    private PacketPeer again(String name) throws IOException {
        PacketPeer peer = new PacketPeer(server);
        peer.result(
                "set",
                "login",
                "{\"name\":\"" + name + "\",\"password\":\"correct horse\",\"device\":\"test\"}");
        return peer;
    }

    /// Waits for the answer, so that it is kept.
    private static void mark(PacketPeer peer, String type, String conversation, long seq)
            throws IOException {
        peer.wire()
                .say(
                        """
                        {"op":"event","version":"v3","id":"m","event":{"type":"%s","conversation":"%s","seq":%d}}\
                        """
                                .formatted(type, conversation, seq));
        assertThat(peer.answer("m").has("result")).isTrue();
    }

    private static JsonArray conversations(PacketPeer peer, String after) throws IOException {
        return peer.result("get", "conversations", "{\"after\":\"" + after + "\"}")
                .getAsJsonArray("conversations");
    }

    private static List<String> names(PacketPeer peer) throws IOException {
        List<String> names = new ArrayList<>();
        conversations(peer, "")
                .forEach(
                        each ->
                                names.add(
                                        each.getAsJsonObject().get("conversation").getAsString()));
        return names;
    }

    private static String receipts(PacketPeer peer, String conversation) throws IOException {
        JsonObject found =
                peer.result("get", "receipts", "{\"conversation\":\"" + conversation + "\"}");
        return found.has("receipts") ? found.get("receipts").toString() : "[]";
    }

    @Test
    void whoeverWritesIsNotToldThatTheyAre() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer laptop = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            laptop.result(
                    "set",
                    "login",
                    "{\"name\":\"ann\",\"password\":\"correct horse\",\"device\":\"laptop\"}");
            bob.register("bob");
            ann.create("lobby");
            bob.join("lobby");
            ann.typing("#lobby", false);
            assertThat(bob.hearEvent("typing").get("by").getAsString()).isEqualTo("ann");
            bob.say("lobby", "b-1", "there");
            for (PacketPeer mine : new PacketPeer[] {ann, laptop}) {
                JsonObject heard = mine.hear();
                while (!heard.get("op").getAsString().equals("message")) {
                    assertThat(heard.toString()).doesNotContain("typing");
                    heard = mine.hear();
                }
            }
        }
    }
}
