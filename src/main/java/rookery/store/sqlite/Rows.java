package rookery.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Statements with their values. On a connection that reads they are prepared once; for writing
/// they are prepared each time.
public final class Rows {
    private Rows() {}

    /// How many rows were changed.
    public static int change(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return bound(statement, values).executeUpdate();
        }
    }

    public static <T> Optional<T> first(
            Connection connection, Row<T> reading, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return read(statement, reading, values).stream().findFirst();
        }
    }

    public static <T> Optional<T> first(
            ReadConnection connection, Row<T> reading, String sql, Object... values)
            throws SQLException {
        return read(connection.prepared(sql), reading, values).stream().findFirst();
    }

    public static <T> List<T> all(
            ReadConnection connection, Row<T> reading, String sql, Object... values)
            throws SQLException {
        return read(connection.prepared(sql), reading, values);
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> reading, Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = bound(statement, values).executeQuery()) {
            while (row.next()) {
                rows.add(reading.from(row));
            }
        }
        return rows;
    }

    private static PreparedStatement bound(PreparedStatement statement, Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// One row as a value.
    public interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }
}
