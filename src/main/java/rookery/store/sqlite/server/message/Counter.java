package rookery.store.sqlite.server.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A number in the file that only rises. Takes a block at a time, so that most steps write nothing;
/// what a stopped program leaves of its block is never given. For the writer thread.
public final class Counter {
    private static final int BLOCK = 1_000;

    private final String name;
    private long next = 1;
    private long end = 1;

    Counter(String name) {
        this.name = name;
    }

    long next(Connection connection) throws SQLException {
        if (next == end) {
            next = take(connection, name, BLOCK);
            end = next + BLOCK;
        }
        return next++;
    }

    /// The block may never have been committed.
    public void forget() {
        next = end;
    }

    /// The first of `count` numbers never given before.
    public static long take(Connection connection, String name, int count) throws SQLException {
        try (PreparedStatement raise =
                connection.prepareStatement(
                        "UPDATE counter SET value = value + ? WHERE name = ? RETURNING value")) {
            raise.setInt(1, count);
            raise.setString(2, name);
            try (ResultSet row = raise.executeQuery()) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }
}
