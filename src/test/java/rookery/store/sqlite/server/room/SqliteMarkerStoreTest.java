package rookery.store.sqlite.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;
import static rookery.store.sqlite.server.AccountFixture.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.receipt.Marker;
import rookery.core.room.Draft;
import rookery.core.room.Keeping;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.MarkerStore;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SqliteMarkerStoreTest {
    private static final long SEED = 20_261_121;
    private static final int NEWEST = 100;
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    @TempDir Path directory;
    private ServerStores stores;
    private MarkerStore markers;
    private AccountId ann;
    private AccountId bob;

    @BeforeEach
    void open() throws SQLException {
        AccountFixture.open(directory).close();
        say();
        stores = AccountFixture.open(directory);
        markers = stores.markers();
        ann = register(stores, "ann").id();
        bob = register(stores, "bob").id();
    }

    /// A lobby in which something was said a hundred times.
    private void say() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO room (number, alias, keeping, is_open) VALUES (1, 'lobby',"
                            + " 'history', 1)");
            statement.executeUpdate(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + NEWEST
                            + ") INSERT INTO message (room, seq, id, author, nickname, local_id,"
                            + " sent_at, kind, body, file, more) SELECT 1, i, i, 7, '', i, 0,"
                            + " 'text', 'x', '', '' FROM n");
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void markersGoForwardOnlyAndNotPastTheNewestMessage() {
        Random random = new Random(SEED);
        long displayed = 0;
        long delivered = 0;
        for (int i = 0; i < 200; i++) {
            long seq = random.nextLong(-5, NEWEST + 20);
            long reached = Math.min(seq, NEWEST);
            if (random.nextBoolean()) {
                assertThat(markers.displayed(ann, LOBBY, seq)).isEqualTo(reached > displayed);
                displayed = Math.max(displayed, reached);
                delivered = Math.max(delivered, displayed);
            } else {
                assertThat(markers.delivered(ann, LOBBY, seq)).isEqualTo(reached > delivered);
                delivered = Math.max(delivered, reached);
            }
            Marker marker =
                    markers.find(ann, LOBBY)
                            .orElse(new Marker(LOBBY, 0, 0, Quiet.NONE, Draft.NONE));
            assertThat(marker.displayed()).isEqualTo(displayed);
            assertThat(marker.delivered()).isEqualTo(delivered);
            if (i % 40 == 39) {
                markers.mute(ann, LOBBY, Quiet.FOR_EVER);
            }
        }
        assertThat(displayed).isEqualTo(NEWEST);
    }

    @Test
    void severalMarkersGoForwardInOneCommitAndTheFurthestReaderComesFirst() {
        List<MarkerStore.Receipts> wanted =
                List.of(
                        new MarkerStore.Receipts(ann, 5, 3),
                        new MarkerStore.Receipts(bob, NEWEST + 9, NEWEST + 9));
        assertThat(markers.advance(LOBBY, wanted))
                .containsExactly(
                        new MarkerStore.Moved(
                                new MarkerStore.Receipts(ann, 0, 0),
                                new MarkerStore.Receipts(ann, 5, 3)),
                        new MarkerStore.Moved(
                                new MarkerStore.Receipts(bob, 0, 0),
                                new MarkerStore.Receipts(bob, NEWEST, NEWEST)));
        assertThat(markers.advance(LOBBY, wanted)).isEmpty();
        assertThat(markers.readers(LOBBY, 10))
                .extracting(MarkerStore.Reader::account)
                .containsExactly(bob, ann);
    }

    @Test
    void whereNothingIsKeptNothingIsReached() {
        RoomAlias passing = new RoomAlias("passing");
        stores.rooms().open(new OpenRoom(passing, Keeping.NOTHING));
        assertThat(markers.displayed(ann, passing, 3)).isFalse();
        assertThat(markers.find(ann, passing)).isEmpty();
    }

    @Test
    void muteAndDraftAreFoundAgainAfterARestartBesideTheMarkers() {
        Quiet quiet = new Quiet.Until(NOON.plusSeconds(3_600));
        Draft draft = new Draft("I wanted\n to");
        assertThat(markers.draft(ann, LOBBY, draft)).isTrue();
        assertThat(markers.mute(ann, LOBBY, quiet)).isTrue();
        assertThat(markers.displayed(ann, LOBBY, 8)).isTrue();
        assertThat(markers.delivered(ann, LOBBY, 9)).isTrue();
        stores.close();
        stores = AccountFixture.open(directory);
        markers = stores.markers();

        assertThat(markers.find(ann, LOBBY)).contains(new Marker(LOBBY, 8, 9, quiet, draft));
        markers.mute(ann, LOBBY, Quiet.NONE);
        markers.draft(ann, LOBBY, Draft.NONE);
        assertThat(markers.find(ann, LOBBY))
                .contains(new Marker(LOBBY, 8, 9, Quiet.NONE, Draft.NONE));
        assertThat(markers.find(bob, LOBBY)).isEmpty();
    }

    @Test
    void nobodyAndNowhereHaveNoMarker() {
        assertThat(markers.draft(new AccountId(4_711), LOBBY, new Draft("x"))).isFalse();
        assertThat(markers.mute(ann, new RoomAlias("none"), Quiet.FOR_EVER)).isFalse();
        assertThat(markers.displayed(new AccountId(4_711), LOBBY, 1)).isFalse();
    }

    @Test
    void receiptsTellWhoHasWhat() {
        markers.displayed(bob, LOBBY, 3);
        markers.delivered(ann, LOBBY, 5);
        AccountId carl = register(stores, "carl").id();
        markers.draft(carl, LOBBY, new Draft("only that"));
        assertThat(markers.receipts(LOBBY, 0, 10))
                .containsExactly(
                        new MarkerStore.Receipts(ann, 5, 0), new MarkerStore.Receipts(bob, 3, 3));
        assertThat(markers.receipts(LOBBY, ann.number(), 10))
                .containsExactly(new MarkerStore.Receipts(bob, 3, 3));
        stores.accounts().remove(bob);
        assertThat(markers.receipts(LOBBY, 0, 10))
                .containsExactly(new MarkerStore.Receipts(ann, 5, 0));
    }

    @Test
    void pagesHoldEveryMarkerOnce() {
        List<RoomAlias> rooms = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            RoomAlias room = new RoomAlias("z%02d".formatted(i * 7 % 25));
            stores.rooms().open(new OpenRoom(room, Keeping.HISTORY));
            markers.draft(ann, room, new Draft("to " + room.text()));
            markers.draft(bob, room, new Draft("b"));
            rooms.add(room);
        }
        List<RoomAlias> found = new ArrayList<>();
        List<Marker> page = markers.page(ann, "", 10);
        while (!page.isEmpty()) {
            page.forEach(marker -> found.add(marker.room()));
            assertThat(page).allMatch(marker -> marker.draft().text().startsWith("to "));
            page = markers.page(ann, found.getLast().text(), 10);
        }
        assertThat(found).isEqualTo(rooms);
    }
}
