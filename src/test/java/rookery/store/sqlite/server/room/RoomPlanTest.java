package rookery.store.sqlite.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.store.sqlite.server.AccountFixture;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A page costs the same wherever it lies: each goes down a key, and nothing is sorted.
class RoomPlanTest {
    @TempDir Path directory;

    @Test
    void everyPageGoesDownAKeyInItsOrder() throws SQLException {
        for (String query :
                List.of(
                        SqliteRoomBook.DIRECTORY,
                        SqliteMembershipStore.ALL,
                        SqliteMembershipStore.PAGE_OF_ROLE,
                        SqliteMembershipStore.BANNED,
                        SqliteMembershipStore.ROOMS_OF,
                        SqliteMarkerStore.PAGE,
                        SqliteMarkerStore.RECEIPTS)) {
            assertThat(plan(query))
                    .as(query)
                    .noneMatch(step -> step.startsWith("SCAN"))
                    .noneMatch(step -> step.contains("TEMP B-TREE"))
                    .anyMatch(step -> step.startsWith("SEARCH"));
        }
    }

    @Test
    void aPageBeginsWhereTheOneBeforeEnded() throws SQLException {
        assertThat(plan(SqliteRoomBook.DIRECTORY))
                .anyMatch(step -> step.contains("room_directory (alias>?)"));
        assertThat(plan(SqliteMembershipStore.PAGE_OF_ROLE))
                .anyMatch(step -> step.contains("(room=? AND role=? AND name>?)"));
        assertThat(plan(SqliteMembershipStore.BANNED))
                .anyMatch(step -> step.contains("(room=? AND name>?)"));
        assertThat(plan(SqliteMembershipStore.ROOMS_OF))
                .anyMatch(step -> step.contains("(account=? AND room>?)"));
        assertThat(plan(SqliteMarkerStore.PAGE))
                .anyMatch(step -> step.contains("(account=? AND room>?)"));
        assertThat(plan(SqliteMarkerStore.RECEIPTS))
                .anyMatch(step -> step.contains("(room=? AND account>?)"));
    }

    private List<String> plan(String query) throws SQLException {
        AccountFixture.open(directory).close();
        List<String> steps = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
