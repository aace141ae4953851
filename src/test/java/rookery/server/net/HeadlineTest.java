package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Headlines over a real socket.
@Timeout(60)
final class HeadlineTest {
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
    void aHeadlineIsHeardByWhoIsThereAndNeverKept() throws IOException {
        try (PacketPeer laptop = new PacketPeer(server);
                PacketPeer phone = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            laptop.register("ann");
            phone.result("set", "login", "{\"name\":\"ann\",\"password\":\"correct horse\"}");
            bob.register("bob");
            JsonObject accepted = laptop.say("headline", "bob", "a-1", "dinner!");
            assertThat(accepted.has("id")).isFalse();
            assertThat(accepted.has("seq")).isFalse();
            for (PacketPeer peer : new PacketPeer[] {bob, phone}) {
                JsonObject told = peer.hearMessage();
                assertThat(told.get("type").getAsString()).isEqualTo("headline");
                assertThat(told.get("from").getAsString()).isEqualTo("ann");
                assertThat(told.get("to").getAsString()).isEqualTo("bob");
                assertThat(told.get("body").getAsString()).isEqualTo("dinner!");
                assertThat(told.has("id")).isFalse();
            }
            // Nothing was kept, and whoever said it is not told of it: what is heard next is kept.
            assertThat(laptop.say("chat", "bob", "a-2", "kept").get("seq").getAsLong())
                    .isEqualTo(1);
            assertThat(
                            bob.result("get", "history", "{\"conversation\":\"@ann\"}")
                                    .getAsJsonArray("messages"))
                    .hasSize(1);
        }
    }

    @Test
    void thatNobodyIsThereIsNoFault() throws IOException {
        try (PacketPeer ann = new PacketPeer(server)) {
            try (PacketPeer bob = new PacketPeer(server)) {
                bob.register("bob");
            }
            ann.register("ann");
            assertThat(ann.say("headline", "bob", "a-1", "anybody?").has("id")).isFalse();
            assertThat(ann.refusal("headline", "carol")).isEqualTo("no_such_account");
        }
    }

    @Test
    void whoIsBlockedSaysNoHeadlines() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server);
                PacketPeer guest = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            bob.result("set", "block", "{\"name\":\"ann\"}");
            await().untilAsserted(
                            () ->
                                    assertThat(ann.refusal("headline", "bob"))
                                            .isEqualTo("not_allowed"));
            guest.result("set", "guest", "{\"nickname\":\"Visitor\"}");
            assertThat(guest.refusal("headline", "bob")).isEqualTo("not_allowed");
        }
    }

    @Test
    void aLetterStaysALetterAndAChatWithASubjectAChat() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            for (String type : new String[] {"normal", "chat"}) {
                for (String subject : new String[] {"", ",\"subject\":\"Tea\""}) {
                    String id = type + subject.length();
                    ann.wire()
                            .say(
                                    """
                                    {"op":"message","version":"v3","id":"%s","message":{"type":"%s",\
                                    "to":"bob","body":"hello","local_id":"%s"%s}}\
                                    """
                                            .formatted(id, type, id, subject));
                    assertThat(ann.answer(id).has("result")).isTrue();
                    assertThat(bob.hearMessage().get("type").getAsString()).isEqualTo(type);
                }
            }
            List<String> kept = new ArrayList<>();
            bob.result("get", "history", "{\"conversation\":\"@ann\"}")
                    .getAsJsonArray("messages")
                    .forEach(each -> kept.add(each.getAsJsonObject().get("type").getAsString()));
            assertThat(kept).containsExactly("normal", "normal", "chat", "chat");
        }
    }
}
