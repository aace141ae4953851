package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.dialect.packet.wire.BadFields;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Every field of every packet wrong in every way, over a real socket: one clear error each, and
/// nothing else changes. The cases come from the tables of the wire, so none is forgotten.
@Timeout(180)
final class BadFieldServerTest {
    /// Fewer than a server takes in a row.
    private static final int IN_A_ROW = 50;

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
    void aWrongFieldIsNamedOnceAndNothingElseChanges() throws IOException {
        List<BadFields.Sent> all = BadFields.fromClients().toList();
        assertThat(all).hasSizeGreaterThan(1_000);
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer bob = new PacketPeer(server)) {
            ann.register("ann");
            bob.register("bob");
            ann.create("chess");
            bob.join("chess");
            ann.say("chess", "a-1", "before");
            assertThat(bob.hearMessage().get("body").getAsString()).isEqualTo("before");
            String before = state(ann);
            String others = state(bob);
            for (int i = 0; i < all.size(); i++) {
                BadFields.Sent bad = all.get(i);
                ann.wire().say(bad.text());
                JsonObject error = error(bad, ann.hear());
                assertThat(error.get("code").getAsString())
                        .as(bad.toString())
                        .isEqualTo("malformed");
                assertThat(error.get("sentence").getAsString()).endsWith(".");
                assertThat(error.get("field").getAsString())
                        .as("%s %s", bad, error)
                        .startsWith(bad.field());
                if (i % IN_A_ROW == 0) {
                    ann.result("get", "profile", "{\"name\":\"ann\"}");
                }
            }
            assertThat(state(ann)).isEqualTo(before);
            assertThat(state(bob)).isEqualTo(others);
            ann.say("chess", "a-2", "after");
            assertThat(bob.hear().getAsJsonObject("message").get("body").getAsString())
                    .isEqualTo("after");
        }
    }

    @Test
    void whateverIsSaidBeforeLoginIsRefusedAndChangesNothing() throws IOException {
        try (PacketPeer ann = new PacketPeer(server);
                PacketPeer nobody = new PacketPeer(server)) {
            ann.register("ann");
            ann.create("chess");
            String before = state(ann);
            for (BadFields.Sent right : BadFields.rightOnes().toList()) {
                nobody.wire().say(right.text());
                JsonObject error = error(right, nobody.hear());
                assertThat(error.get("sentence").getAsString()).endsWith(".");
            }
            assertThat(state(ann)).isEqualTo(before);
        }
    }

    private static JsonObject error(BadFields.Sent sent, JsonObject heard) {
        JsonObject iq = heard.has("iq") ? heard.getAsJsonObject("iq") : heard;
        assertThat(iq.has("error")).as("%s %s", sent, heard).isTrue();
        if (!sent.how().equals("twice")) {
            // Of what says something twice nothing is read.
            assertThat(heard.get("id").getAsString()).as(sent.toString()).isEqualTo("7");
        }
        return iq.getAsJsonObject("error");
    }

    /// All that an account is shown.
    private static String state(PacketPeer peer) throws IOException {
        StringBuilder state = new StringBuilder();
        for (String query : List.of("conversations", "roster", "rooms", "devices")) {
            state.append(peer.result("get", query, "{}")).append('\n');
        }
        state.append(peer.result("get", "room", "{\"room\":\"chess\"}")).append('\n');
        state.append(peer.result("get", "members", "{\"room\":\"chess\"}")).append('\n');
        state.append(peer.result("get", "history", "{\"conversation\":\"#chess\"}"));
        state.append(peer.result("get", "profile", "{\"name\":\"ann\"}"));
        // When a device was here last, and that somebody is here, changes by itself.
        return state.toString().replaceAll("\"seen\":[0-9]+|\"show\":\"[a-z]+\"|,", "");
    }
}
