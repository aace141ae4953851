package rookery.store.sqlite;

import java.sql.SQLException;
import java.util.List;

/// A page of rows that goes on where another ended, as fast however deep it lies: the statement
/// compares a key with the last one that was seen, and never counts rows.
///
/// @param sql its last value is the limit
/// @param most rows of one page, whatever is asked for
public record KeysetPage<T>(String sql, Rows.Row<T> reading, int most) {
    /// @param values what the page is of, and the key to go on after
    public List<T> read(SqliteFile file, int limit, Object... values) {
        return file.read(connection -> read(connection, limit, values));
    }

    /// As [#read(SqliteFile, int, Object...)], within a larger reading.
    public List<T> read(ReadConnection connection, int limit, Object... values)
            throws SQLException {
        Object[] all = new Object[values.length + 1];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = Math.clamp(limit, 0, most);
        return Rows.all(connection, reading, sql, all);
    }
}
