package rookery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Main;
import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.server.net.WireClient;
import rookery.store.NewMessage;
import rookery.store.RoomStore;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;

/// W1 and W7 of the performance page.
final class RatiosBench {
    private static final int ROUNDS = 3;
    private static final int PAGES = 200;
    private static final int MILLION = 1_000_000;

    @TempDir Path directory;

    @Test
    void w1OneRoomOfAHundredWithTenSenders() throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        List<Double> passing = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(load(server(BareNetty.class.getName()), true));
            stored.add(load(serve("stored" + round), false));
            passing.add(load(serve("passing" + round), true));
        }
        System.out.printf(
                "W1 bare Netty, one flush per channel and turn: %,.0f deliveries/s%n",
                median(bare));
        System.out.printf(
                "W1 stored: %,.0f deliveries/s, %.2f of bare%n",
                median(stored), median(stored) / median(bare));
        System.out.printf(
                "W1 history off: %,.0f deliveries/s, %.2f of bare%n",
                median(passing), median(passing) / median(bare));
    }

    private Process serve(String data) throws IOException {
        return server(
                Main.class.getName(),
                "serve",
                "--door",
                "main=0",
                "--door",
                "packet=0",
                "--door",
                "packet-tcp=0",
                "--json",
                "--data",
                directory.resolve(data).toString());
    }

    private static Process server(String... arguments) throws IOException {
        return new ProcessBuilder(java(0, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> java(int core, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("taskset", "-c", Integer.toString(core)));
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path")));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static int port(Process server) throws IOException {
        String line = server.inputReader().readLine();
        if (line.startsWith("{")) {
            String main =
                    JsonParser.parseString(line)
                            .getAsJsonObject()
                            .getAsJsonObject("doors")
                            .get("main")
                            .getAsString();
            return Integer.parseInt(main.substring(main.lastIndexOf(':') + 1));
        }
        return Integer.parseInt(line);
    }

    /// Deliveries a second.
    private static double load(Process server, boolean historyOff) throws Exception {
        try {
            List<String> command =
                    new ArrayList<>(
                            java(
                                    1,
                                    Main.class.getName(),
                                    "load",
                                    "xnest",
                                    "ws://127.0.0.1:" + port(server),
                                    "--seconds",
                                    "5"));
            if (historyOff) {
                command.add("--no-history");
            }
            Process load =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String said = load.inputReader().readLine();
            assertThat(load.waitFor()).as(said).isZero();
            JsonObject figures = JsonParser.parseString(said).getAsJsonObject();
            System.out.println(said);
            return figures.get("deliveriesPerSecond").getAsDouble();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }

    @Test
    void w7APageAtAnyDepthOfAMillion() throws Exception {
        Path data = directory.resolve("million");
        fill(data);
        Process server = serve("million");
        try (WireClient reader =
                WireClient.join(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port(server)),
                        "/xgate/websocket/deep?nickname=reader")) {
            reader.hear("join");
            double[] newest = new double[PAGES];
            double[] deep = new double[PAGES];
            for (int i = -50; i < PAGES; i++) {
                double first = page(reader, 0);
                double second = page(reader, 19_000);
                if (i >= 0) {
                    newest[i] = first;
                    deep[i] = second;
                }
            }
            Arrays.sort(newest);
            Arrays.sort(deep);
            System.out.printf(
                    "W7 page 0: %.3f ms, page 19,000: %.3f ms (medians of %d), ratio %.2f%n",
                    newest[PAGES / 2], deep[PAGES / 2], PAGES, deep[PAGES / 2] / newest[PAGES / 2]);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static double page(WireClient reader, int back) throws IOException {
        long from = System.nanoTime();
        reader.say("@history:" + back);
        WireClient.Arrived frame = reader.next();
        double millis = (System.nanoTime() - from) / 1e6;
        assertThat(frame.text()).contains("\"history\"", "message ");
        return millis;
    }

    private static void fill(Path data) throws Exception {
        InstantSource clock = InstantSource.system();
        if (!(ServerStores.open(data, AttachmentLimits.DEFAULT, clock)
                instanceof ServerStores.Opening.Opened(ServerStores stores, _))) {
            throw new IOException("the store did not open");
        }
        RoomAlias deep = new RoomAlias("deep");
        Author author = new Author(new AccountId(1), new Nickname("writer"));
        Semaphore waiting = new Semaphore(10_000);
        try (stores) {
            stores.rooms().open(new RoomStore.OpenRoom(deep, Keeping.HISTORY));
            Instant now = clock.instant();
            for (int i = 0; i < MILLION; i++) {
                waiting.acquire();
                stores.messages()
                        .append(
                                new NewMessage(
                                        deep,
                                        author,
                                        new LocalId("m" + i),
                                        now,
                                        new Content.Text(new Body("message " + i))),
                                _ -> waiting.release());
            }
            waiting.acquire(10_000);
        }
    }
}
