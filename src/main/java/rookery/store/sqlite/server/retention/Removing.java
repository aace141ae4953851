package rookery.store.sqlite.server.retention;

import rookery.store.sqlite.Rows;
import rookery.store.sqlite.server.message.Unmentioned;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/// Removes messages with all that hangs on them. For the writer thread.
final class Removing {
    private static final String BETWEEN = " WHERE room = ? AND seq > ? AND seq <= ?";
    private static final String FILES = "SELECT file FROM message" + BETWEEN + " AND file <> ''";

    private Removing() {}

    /// How many messages there were.
    static int remove(Connection connection, long room, long after, long upTo) throws SQLException {
        Set<String> files = files(connection, room, after, upTo);
        for (String table : new String[] {"reaction", "first_said", "mention"}) {
            Rows.change(connection, "DELETE FROM " + table + BETWEEN, room, after, upTo);
        }
        int removed = Rows.change(connection, "DELETE FROM message" + BETWEEN, room, after, upTo);
        for (String file : files) {
            Unmentioned.forget(connection, room, file);
        }
        return removed;
    }

    private static Set<String> files(Connection connection, long room, long after, long upTo)
            throws SQLException {
        Set<String> files = new LinkedHashSet<>();
        try (PreparedStatement find = connection.prepareStatement(FILES)) {
            find.setLong(1, room);
            find.setLong(2, after);
            find.setLong(3, upTo);
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    files.add(row.getString(1));
                }
            }
        }
        return files;
    }
}
