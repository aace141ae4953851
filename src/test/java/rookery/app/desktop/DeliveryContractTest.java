package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Dialects;
import rookery.app.desktop.AccountDevice.Rows;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Delivery;
import rookery.core.room.RoomAlias;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Two accounts on three devices talk in one room while their lines are cut at random: then each
/// device has every message exactly once, in the same order, with the right marks.
final class DeliveryContractTest {
    private static final int SECONDS = Integer.getInteger("rookery.seconds", 5);

    @TempDir Path directory;

    private static int port(EmbeddedServer server) {
        return Objects.requireNonNull(server.addresses().get("main")).getPort();
    }

    @Test
    void everyMessageIsOneRowOnEachDeviceWhateverIsCut() throws Exception {
        try (EmbeddedServer server = server()) {
            holds(port(server), () -> {});
        }
    }

    @Test
    void everyMessageIsOneRowOnEachDeviceHoweverOftenTheServerIsKilled() throws Exception {
        try (KilledServer server = new KilledServer(directory.resolve("server"))) {
            holds(server.port(), server::killAndRestart);
            assertThat(server.kills()).as("kills while all talked").isPositive();
        }
    }

    /// @param trouble what else happens while they talk, once in a while; may take its time
    private void holds(int serverPort, Runnable trouble) throws Exception {
        try (RandomCuts proxy = new RandomCuts(serverPort);
                AccountDevice laptop = new AccountDevice(directory.resolve("laptop"));
                AccountDevice phone = new AccountDevice(directory.resolve("phone"));
                AccountDevice desk = new AccountDevice(directory.resolve("desk"))) {
            int port = proxy.port();
            List<Login> logins =
                    List.of(
                            laptop.register(port, "alice"),
                            phone.logIn(port, "alice"),
                            desk.register(port, "bob"));
            List<Conversation> rooms = new ArrayList<>();
            List<Rows> rows = new ArrayList<>();
            for (Login login : logins) {
                await().until(() -> login.link().get() instanceof Link.Ready);
                Conversation room = AccountDevice.room(login, new RoomAlias("contract"));
                rooms.add(room);
                rows.add(new Rows(room));
            }
            CompletableFuture<Void> troubles = new CompletableFuture<>();
            CompletableFuture<Boolean> over = new CompletableFuture<>();
            Thread.startVirtualThread(() -> makeTrouble(trouble, over, troubles));
            List<String> said = talk(logins, rooms, proxy);
            over.complete(true);
            troubles.get(60, TimeUnit.SECONDS);
            isOneRowEach(said, logins, rooms, rows);
            rooms.forEach(Conversation::seen);
            awaitMarks(logins, rows);
        }
    }

    private static void makeTrouble(
            Runnable trouble, CompletableFuture<Boolean> over, CompletableFuture<Void> done) {
        try {
            while (!over.isDone()) {
                trouble.run();
                over.copy().completeOnTimeout(false, SECONDS / 5 + 1, TimeUnit.SECONDS).join();
            }
            done.complete(null);
        } catch (RuntimeException broken) {
            done.completeExceptionally(broken);
        }
    }

    private static void isOneRowEach(
            List<String> said, List<Login> logins, List<Conversation> rooms, List<Rows> rows) {
        List<String> sorted = sorted(said);
        for (Rows each : rows) {
            await().pollInSameThread()
                    .atMost(90, TimeUnit.SECONDS)
                    .untilAsserted(
                            () -> {
                                logins.forEach(Login::retryNow);
                                // Whoever missed hundreds has only the newest, and scrolls.
                                rooms.forEach(room -> room.timeline().older());
                                assertThat(sorted(each.texts())).isEqualTo(sorted);
                            });
        }
        for (Rows each : rows) {
            assertThat(each.texts()).isEqualTo(rows.getFirst().texts());
            assertThat(each.seqs()).isEqualTo(rows.getFirst().seqs()).isSorted();
        }
        for (int who = 0; who < rows.size(); who++) {
            String mine = " of " + who;
            assertThat(rows.getFirst().texts())
                    .as("what one device said stands in the order of saying")
                    .filteredOn(text -> text.endsWith(mine))
                    .isEqualTo(said.stream().filter(text -> text.endsWith(mine)).toList());
        }
    }

    private EmbeddedServer server() throws InterruptedException {
        return switch (EmbeddedServer.start(
                directory.resolve("server"),
                ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                Dialects.ALL,
                InstantSource.system())) {
            case EmbeddedServer.Start.Refused(String why) -> throw new IllegalStateException(why);
            case EmbeddedServer.Start.Running(EmbeddedServer running, _) -> running;
        };
    }

    private static List<String> talk(
            List<Login> logins, List<Conversation> rooms, RandomCuts proxy) {
        Random random = new Random(11);
        List<String> said = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int cuts = 0;
        while (System.nanoTime() < end) {
            int who = random.nextInt(rooms.size());
            String text = "m" + said.size() + " of " + who;
            rooms.get(who).post(new Body(text));
            said.add(text);
            if (random.nextInt(40) == 0) {
                proxy.cut();
                cuts++;
            }
            if (random.nextInt(10) == 0) {
                logins.get(random.nextInt(logins.size())).retryNow();
            }
            if (random.nextInt(10) == 0) {
                rooms.get(random.nextInt(rooms.size())).seen();
            }
            // The pace of a lively room, not a wait for anything.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(30)));
        }
        System.out.println(
                "delivery contract: "
                        + said.size()
                        + " messages, "
                        + cuts
                        + " cuts, "
                        + SECONDS
                        + " s");
        return said;
    }

    private static void awaitMarks(List<Login> logins, List<Rows> rows) {
        Class<? extends Delivery> mark =
                logins.getFirst().can(Capability.RECEIPTS)
                        ? Delivery.Displayed.class
                        : Delivery.Accepted.class;
        for (Rows each : rows) {
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(
                            () ->
                                    assertThat(each.deliveries())
                                            .isNotEmpty()
                                            .allMatch(mark::isInstance));
        }
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }
}
