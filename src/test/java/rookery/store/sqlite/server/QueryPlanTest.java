package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

/// A page costs the same wherever in a list it lies, because every look goes down a key.
final class QueryPlanTest {
    @TempDir Path directory;

    @Test
    void aPageOfARosterGoesDownTheKeyOfOwnerAndName() throws SQLException {
        assertThat(plan(SqliteRosterStore.PAGE))
                .anyMatch(step -> step.contains("contact_by_name (owner=? AND name>?)"))
                .noneMatch(step -> step.contains("TEMP B-TREE") || step.startsWith("SCAN c"));
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
