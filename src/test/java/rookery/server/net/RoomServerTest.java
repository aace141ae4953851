package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.IntStream;

/// What members of rooms see, over the wire.
@Timeout(60)
class RoomServerTest {
    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        server = TestServer.over(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNewcomerIsToldTheRoomInOrderAndThenThatTheyCame() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            assertThat(types(ann, 5))
                    .containsExactly("self", "member_count", "members", "history", "join");
        }
    }

    @Test
    void everyoneHearsWhatIsSaidTheSenderToo() throws IOException {
        try (WireClient ann = server.join("lobby", "ann");
                WireClient bob = server.join("lobby", "bob")) {
            bob.hear("join");
            ann.say("hello, 你好 👋");
            assertThat(ann.hear("normal", 1)).containsExactly("hello, 你好 👋");
            assertThat(bob.hear("normal", 1)).containsExactly("hello, 你好 👋");
        }
    }

    @Test
    void nobodyHearsAMessageBeforeItIsKept() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            ann.hear("join");
            server.messages().shut();
            ann.say("kept first");
            ann.say("@call:x|passing");
            // The call is not kept, so it overtakes.
            assertThat(ann.hear().get("type").getAsString()).isEqualTo("call");
            server.messages().open();
            assertThat(ann.hear("normal", 1)).containsExactly("kept first");
        }
    }

    @Test
    void aMessageThatWasNotKeptIsToldToNobody() throws IOException {
        try (WireClient ann = server.join("lobby", "ann");
                WireClient bob = server.join("lobby", "bob")) {
            ann.hear("join");
            bob.hear("join");
            ann.hear("join");
            server.messages().breakForGood();
            ann.say("lost");
            assertThat(ann.hear().get("type").getAsString()).isEqualTo("error");
            ann.say("@call:x|after");
            assertThat(bob.hear().get("type").getAsString()).isEqualTo("call");
        }
    }

    @Test
    void aNewcomerMissesAndDoublesNothingWhileOthersTalk() throws Exception {
        try (WireClient ann = server.join("lobby", "ann")) {
            int count = 2_000;
            Thread talk =
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            IntStream.range(0, count)
                                                    .forEach(i -> sayQuietly(ann, "m" + i)));
            for (int round = 0; round < 10; round++) {
                try (WireClient late = server.join("lobby", "late" + round)) {
                    JsonObject history = late.hear("history");
                    List<Integer> seen = new ArrayList<>();
                    history.getAsJsonArray("payload")
                            .forEach(
                                    entry ->
                                            seen.add(
                                                    number(
                                                            entry.getAsJsonObject()
                                                                    .get("payload")
                                                                    .getAsString())));
                    if (seen.isEmpty() || seen.getLast() < count - 100) {
                        late.hear("normal", 20).forEach(text -> seen.add(number(text)));
                    }
                    assertThat(seen)
                            .isEqualTo(
                                    IntStream.range(seen.getFirst(), seen.getFirst() + seen.size())
                                            .boxed()
                                            .toList());
                }
            }
            talk.join();
        }
    }

    @Test
    void aPrivateWordCrossesRoomsAndReachesOnlyItsReceiver() throws IOException {
        try (WireClient ann = server.join("here", "ann");
                WireClient bob = server.join("there", "bob");
                WireClient eve = server.join("there", "eve")) {
            String bobsId = bob.hear("self").get("payload").getAsString();
            bob.hear("join");
            bob.hear("join");
            eve.hear("join");
            ann.say("@to:" + bobsId + "|psst");
            ann.say("@to:<0.999999.0>|nobody");
            JsonObject heard = bob.hear();
            assertThat(heard.get("type").getAsString()).isEqualTo("private");
            assertThat(heard.get("payload").getAsString()).isEqualTo("psst");
            assertThat(heard.get("xnest").getAsString()).isEqualTo("there");
            bob.say("done");
            assertThat(eve.hear().get("type").getAsString()).isEqualTo("normal");
        }
    }

    @Test
    void aNewNameIsToldToAllAndListedToLaterComers() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            ann.hear("join");
            ann.say("@changename:anna");
            assertThat(ann.hear("changename", 1)).containsExactly("anna");
            try (WireClient bob = server.join("lobby", "bob")) {
                assertThat(bob.hear("members").get("payload").toString()).contains("\"anna\"");
            }
        }
    }

    @Test
    void theOthersAreToldThatSomebodyLeft() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            String id;
            try (WireClient bob = server.join("lobby", "bob")) {
                id = bob.hear("self").get("payload").getAsString();
                bob.hear("join");
            }
            JsonObject left = ann.hear("leave");
            assertThat(left.get("from").getAsString()).isEqualTo(id);
        }
    }

    @Test
    void whatWasSaidBeforeTheSocketClosedStillCounts() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            try (WireClient bob = server.join("lobby", "bob")) {
                bob.hear("join");
                for (int i = 0; i < 1_000; i++) {
                    bob.say("m" + i);
                }
                // All of it has to be on the wire before a hasty close could cut it.
                bob.hear("normal", 1_000);
            }
            assertThat(ann.hear("normal", 1_000)).last().isEqualTo("m999");
        }
        assertThat(server.countKept("lobby")).isEqualTo(1_000);
    }

    @Test
    void historyComesInPagesOfFiftyNewestFirstAndEmptyPastTheEnd() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            for (int i = 0; i < 120; i++) {
                ann.say("m" + i);
            }
            ann.hear("normal", 120);
            assertThat(page(ann, 0)).hasSize(50).first().isEqualTo("m70");
            assertThat(page(ann, 1)).hasSize(50).first().isEqualTo("m20");
            assertThat(page(ann, 2)).hasSize(20).last().isEqualTo("m19");
            assertThat(page(ann, 3)).isEmpty();
            assertThat(page(ann, -1)).isEmpty();
        }
    }

    @Test
    void aRoomWithoutHistoryKeepsNothingWhateverLaterComersSay() throws IOException {
        try (WireClient ann =
                        WireClient.join(
                                server.main(),
                                TestServer.path("quiet", "ann") + "&is_store_history=false");
                WireClient bob =
                        WireClient.join(
                                server.main(),
                                TestServer.path("quiet", "bob") + "&is_store_history=true")) {
            bob.hear("join");
            ann.say("passing");
            assertThat(bob.hear("normal", 1)).containsExactly("passing");
            assertThat(page(ann, 0)).isEmpty();
        }
        assertThat(server.countKept("quiet")).isZero();
    }

    private static List<String> page(WireClient client, int back) throws IOException {
        client.say("@history:" + back);
        List<String> texts = new ArrayList<>();
        client.hear("history")
                .getAsJsonArray("payload")
                .forEach(entry -> texts.add(entry.getAsJsonObject().get("payload").getAsString()));
        return texts;
    }

    private static List<String> types(WireClient client, int count) throws IOException {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(client.hear().get("type").getAsString());
        }
        return types;
    }

    private static int number(String text) {
        return Integer.parseInt(text.substring(1));
    }

    private static void sayQuietly(WireClient client, String text) {
        try {
            client.say(text);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
