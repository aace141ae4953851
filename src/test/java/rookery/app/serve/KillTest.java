package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.server.net.WireClient;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Store, then acknowledge, then deliver: what anybody heard outlives the process.
final class KillTest {
    private static final int SENDERS = 20;
    private static final int HEARD_BEFORE_THE_KILL = 3_000;

    @TempDir Path directory;

    @Test
    void whatWasHeardIsInHistoryOnceAfterEachKill() throws Exception {
        int rounds = Integer.getInteger("rookery.kills", 2);
        Path data = directory.resolve("data");
        Set<String> heard = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < rounds; round++) {
            try (ServeProcess server = ServeProcess.start(data)) {
                talkUntilKilled(server, round, heard);
            }
            Map<String, Integer> kept = keptIn(data);
            assertThat(kept.keySet()).as("after kill %d", round + 1).containsAll(heard);
            assertThat(kept.values()).as("once each").containsOnly(1);
            System.out.printf(
                    "kill %d: %,d messages were heard, %,d are kept, each once%n",
                    round + 1, heard.size(), kept.size());
        }
    }

    private static void talkUntilKilled(ServeProcess server, int round, Set<String> heard)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(HEARD_BEFORE_THE_KILL);
        List<Thread> threads = new ArrayList<>();
        List<WireClient> clients = new ArrayList<>();
        for (int sender = 0; sender < SENDERS; sender++) {
            WireClient client = join(server.port());
            clients.add(client);
            String name = round + "-" + sender + "-";
            threads.add(Thread.ofVirtual().start(() -> talk(client, name)));
            threads.add(Thread.ofVirtual().start(() -> listen(client, heard, enough)));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("the talk went on").isTrue();
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        for (WireClient client : clients) {
            client.close();
        }
    }

    private static WireClient join(int port) throws IOException {
        return WireClient.join(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                "/xgate/websocket/kill?nickname=k");
    }

    private static void talk(WireClient client, String name) {
        try {
            for (int i = 0; ; i++) {
                client.say(name + i);
            }
        } catch (IOException killed) {
            // That is the end of it.
        }
    }

    private static void listen(WireClient client, Set<String> heard, CountDownLatch enough) {
        try {
            while (true) {
                JsonObject frame = client.hear();
                if (frame.get("type").getAsString().equals("normal")
                        && heard.add(frame.get("payload").getAsString())) {
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            // What did not come whole was not heard.
        }
    }

    private static Map<String, Integer> keptIn(Path data) throws IOException {
        Map<String, Integer> kept = new HashMap<>();
        try (ServeProcess server = ServeProcess.start(data);
                WireClient reader = join(server.port())) {
            reader.hear("join");
            for (int back = 0; ; back++) {
                reader.say("@history:" + back);
                var page = reader.hear("history").getAsJsonArray("payload");
                for (JsonElement message : page) {
                    kept.merge(
                            message.getAsJsonObject().get("payload").getAsString(),
                            1,
                            Integer::sum);
                }
                if (page.isEmpty()) {
                    return kept;
                }
            }
        }
    }
}
