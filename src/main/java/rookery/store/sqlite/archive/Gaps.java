package rookery.store.sqlite.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Where messages may be missing in one conversation: below these places. On the archive's thread
/// only.
final class Gaps {
    private final Connection connection;
    private final long conversation;

    Gaps(Connection connection, long conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    /// The nearest one at or below the place.
    OptionalLong below(long place) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement(
                        "SELECT max(upper) FROM gap WHERE conversation = ? AND upper <= ?")) {
            find.setLong(1, conversation);
            find.setLong(2, place);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                long upper = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(upper);
            }
        }
    }

    void open(long upper) throws SQLException {
        change("INSERT INTO gap (conversation, upper) VALUES (?, ?)", upper);
    }

    void close(long upper) throws SQLException {
        change("DELETE FROM gap WHERE conversation = ? AND upper = ?", upper);
    }

    private void change(String sql, long upper) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setLong(1, conversation);
            change.setLong(2, upper);
            change.executeUpdate();
        }
    }
}
