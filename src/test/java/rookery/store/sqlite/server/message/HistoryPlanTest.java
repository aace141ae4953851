package rookery.store.sqlite.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A page costs the same wherever in history it lies, because every look goes down a key.
final class HistoryPlanTest {
    @TempDir Path directory;

    @Test
    void aPageOfHistoryGoesDownTheKeyOfRoomAndSeq() throws SQLException {
        assertThat(MessageRows.STRETCH).doesNotContainIgnoringCase("offset");
        assertThat(plan(MessageRows.STRETCH))
                .allMatch(step -> step.startsWith("SEARCH"))
                .anyMatch(step -> step.contains("m USING PRIMARY KEY (room=? AND seq>? AND seq<?)"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    @Test
    void theNewestSeqOfARoomGoesDownTheSameKey() throws SQLException {
        assertThat(plan(Places.NEWEST))
                .singleElement()
                .asString()
                .startsWith("SEARCH")
                .contains("PRIMARY KEY (room=?)");
    }

    @Test
    void changesAndPinsGoDownIndexesOfTheirOwn() throws SQLException {
        assertThat(plan(SqliteChangeStore.SINCE))
                .anyMatch(step -> step.contains("message_by_change (room=? AND change>?)"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
        assertThat(plan(SqliteChangeStore.PINS))
                .anyMatch(step -> step.contains("message_pinned (room=?"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
    }

    private List<String> plan(String query) throws SQLException {
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        switch (ServerStores.open(directory, new AttachmentLimits(1, 1), clock)) {
            case ServerStores.Opening.Refused(String why) -> throw new SQLException(why);
            case ServerStores.Opening.Opened(ServerStores stores, _) -> stores.close();
        }
        List<String> steps = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory + "/server.db");
                Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
