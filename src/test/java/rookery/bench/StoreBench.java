package rookery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// What a message costs the store's writer.
final class StoreBench {
    private static final int ROWS = 200_000;
    private static final int IN_FLIGHT = 20_000;
    private static final int ROUNDS = 3;
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Author ANN = new Author(new AccountId(1), new Nickname("Ann"));

    @TempDir Path directory;

    private int used;

    @Test
    void oneMessage() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            row("plain text", Context.NONE);
        }
    }

    private void row(String what, Context context) throws Exception {
        try (ServerStores stores = open(directory.resolve("store" + used++))) {
            long writer = writer();
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long cpu = threads.getThreadCpuTime(writer);
            long wall = System.nanoTime();
            fill(stores, context);
            System.out.printf(
                    "%s: %.2f µs of the writer's CPU a row, %.2f µs a row by the clock%n",
                    what,
                    (threads.getThreadCpuTime(writer) - cpu) / 1e3 / ROWS,
                    (System.nanoTime() - wall) / 1e3 / ROWS);
        }
    }

    private static void fill(ServerStores stores, Context context) throws InterruptedException {
        Semaphore free = new Semaphore(IN_FLIGHT);
        AtomicLong kept = new AtomicLong();
        for (int i = 0; i < ROWS; i++) {
            free.acquire();
            stores.messages()
                    .append(
                            new NewMessage(
                                    new RoomAlias("room" + i % 10),
                                    ANN,
                                    new LocalId("m" + i),
                                    NOON,
                                    new Content.Text(new Body("Nobody said it better: " + i)),
                                    context),
                            appended -> {
                                kept.addAndGet(appended instanceof Appended.Kept ? 1 : 0);
                                free.release();
                            });
        }
        free.acquire(IN_FLIGHT);
        assertThat(kept.get()).isEqualTo(ROWS);
    }

    private static long writer() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().getAllThreadIds())
                .filter(
                        id ->
                                ManagementFactory.getThreadMXBean()
                                        .getThreadInfo(id)
                                        .getThreadName()
                                        .equals("rookery-store-writer"))
                .findFirst()
                .orElseThrow();
    }

    private static ServerStores open(Path directory) {
        return switch (ServerStores.open(
                directory, new AttachmentLimits(1, 1), InstantSource.fixed(NOON))) {
            case ServerStores.Opening.Opened(ServerStores stores, _) -> stores;
            case ServerStores.Opening.Refused(String why) -> throw new IllegalStateException(why);
        };
    }
}
