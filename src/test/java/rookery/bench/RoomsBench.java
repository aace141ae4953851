package rookery.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.store.room.Joined;
import rookery.store.room.KeptRoom;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Rooms with many members, and many rooms.
final class RoomsBench {
    private static final int MANY = 10_000;
    private static final int JOINS = 1_000;
    private static final int ROUNDS = 51;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final RoomAlias BIG = new RoomAlias("r1");

    @TempDir Path directory;

    @Test
    void tenThousandMembersAndTenThousandRooms() throws Exception {
        open().close();
        fill();
        try (ServerStores stores = open()) {
            print("open a room of 10,000", () -> stores.memberships().all(BIG).size(), MANY);
            print(
                    "first 50 members",
                    () -> stores.memberships().page(BIG, Role.OWNER, "", 50).size(),
                    50);
            print("directory, no text", () -> directory(stores, "", ""), 50);
            print("directory, deep", () -> directory(stores, "", "r98"), 50);
            print("directory, text in 1 of 100", () -> directory(stores, "TOPIC 77", ""), 50);
            print("directory, text in one room", () -> directory(stores, "number 9999.", ""), 1);
            print("directory, text nowhere", () -> directory(stores, "nowhere", ""), 0);
            joins(stores);
        }
    }

    private ServerStores open() {
        return ((ServerStores.Opening.Opened)
                        ServerStores.open(
                                directory, AttachmentLimits.DEFAULT, InstantSource.fixed(NOON)))
                .stores();
    }

    private static int directory(ServerStores stores, String text, String after) {
        List<KeptRoom> page = stores.book().directory(text, after, 50);
        return page.size();
    }

    private static void print(String what, Reading reading, int expected) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            assertThat(reading.rows()).isEqualTo(expected);
            millis.add((System.nanoTime() - before) / 1e6);
        }
        double first = millis.getFirst();
        Collections.sort(millis);
        System.out.printf(
                "%s: %.2f ms (first %.2f, worst of %d %.2f)%n",
                what, millis.get(ROUNDS / 2), first, ROUNDS, millis.getLast());
    }

    private static void joins(ServerStores stores) throws Exception {
        RoomAlias quiet = new RoomAlias("r2");
        long before = System.nanoTime();
        for (int i = 1; i <= JOINS; i++) {
            join(stores, quiet, i);
        }
        System.out.printf("1,000 joins, one after another: %,d ms%n", since(before));
        before = System.nanoTime();
        try (ExecutorService many = Executors.newFixedThreadPool(64)) {
            for (int i = 1; i <= JOINS; i++) {
                int number = MANY - i;
                many.execute(() -> join(stores, quiet, number));
            }
        }
        System.out.printf("1,000 joins, 64 at once: %,d ms%n", since(before));
        assertThat(stores.book().find(quiet).orElseThrow().members()).isEqualTo(2 * JOINS);
    }

    private static void join(ServerStores stores, RoomAlias room, int number) {
        assertThat(stores.memberships().join(room, new AccountId(number), NOON))
                .isInstanceOf(Joined.Done.class);
    }

    private static long since(long before) {
        return (System.nanoTime() - before) / 1_000_000;
    }

    private void fill() throws SQLException {
        String numbers =
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + MANY
                        + ") ";
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    numbers
                            + "INSERT INTO account SELECT i, 'a' || i, 'a' || i, '', 'person', '',"
                            + " '', '', '', '', 0, NULL FROM n");
            statement.executeUpdate(
                    numbers
                            + "INSERT INTO room (number, alias, keeping, is_open, topic, access,"
                            + " sought) SELECT i, 'r' || i, 'history', 1, 'Topic ' || (i % 100) ||"
                            + " ', number ' || i || '.', 'public', 'r' || i || char(10) || 'topic '"
                            + " || (i % 100) || ', number ' || i || '.' FROM n");
            statement.executeUpdate(
                    numbers
                            + "INSERT INTO membership SELECT 1, i, iif(i < 5, 'owner', 'member'),"
                            + " 'a' || i, 0, 0 FROM n");
            connection.commit();
        }
    }

    /// Something that gives rows.
    private interface Reading {
        int rows();
    }
}
