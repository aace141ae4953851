package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What a server still knows after it was stopped, and what it forgets in time.
@Timeout(60)
class RestartTest {
    private static final String QUIET = "/xgate/websocket/quiet?is_store_history=false";

    @TempDir Path data;

    @Test
    void historyAndFilesAreThereAfterAStart() throws IOException, InterruptedException {
        String address;
        try (TestServer server = TestServer.over(data);
                WireClient ann = server.join("lobby", "ann")) {
            ann.say("before");
            ann.sayBytes(new byte[] {3, 'h', 'i'});
            address = ann.hear("file").get("payload").getAsString();
        }
        try (TestServer server = TestServer.over(data);
                WireClient bob = server.join("lobby", "bob")) {
            assertThat(HttpGet.payloads(bob.hear("history")))
                    .hasSize(2)
                    .first()
                    .isEqualTo("before");
            HttpGet.Got file = HttpGet.get(server.main(), HttpGet.pathOf(address), "");
            assertThat(file.body()).asString().isEqualTo("hi");
        }
    }

    @Test
    void aRoomThatKeepsNothingStillKeepsNothingAfterAStart()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.over(data);
                WireClient ann = WireClient.join(server.main(), QUIET)) {
            ann.hear("join");
        }
        try (TestServer server = TestServer.over(data);
                WireClient bob = server.join("quiet", "bob")) {
            bob.say("passing");
            bob.hear("normal", 1);
            assertThat(server.countKept("quiet")).isZero();
        }
    }

    @Test
    void aRoomEndsSomeTimeAfterTheLastHasLeftAndTheNextFirstComerDecidesAnew()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.withRoomEnd(data, Duration.ofMillis(50))) {
            WireClient.join(server.main(), QUIET).close();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> keepsWhatIsSaid(server.main(), server));
        }
    }

    private static boolean keepsWhatIsSaid(InetSocketAddress main, TestServer server)
            throws IOException {
        try (WireClient bob = WireClient.join(main, TestServer.path("quiet", "bob"))) {
            bob.say("kept?");
            bob.hear("normal", 1);
        }
        return server.countKept("quiet") > 0;
    }

    @Test
    void whoIsThereWhenTheServerStopsIsToldGoodbye() throws Exception {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        try (TestServer server = TestServer.over(data)) {
            WireClient ann = server.join("lobby", "ann");
            ann.hear("join");
            ann.say("last words");
            ann.hear("normal", 1);
            Thread.ofVirtual().start(() -> listenToTheEnd(ann, code));
        }
        assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(1001);
        try (TestServer again = TestServer.over(data)) {
            assertThat(again.countKept("lobby")).isEqualTo(1);
        }
    }

    private static void listenToTheEnd(WireClient client, CompletableFuture<Integer> code) {
        try (client) {
            code.complete(client.closeCode());
        } catch (IOException cut) {
            code.completeExceptionally(cut);
        }
    }
}
