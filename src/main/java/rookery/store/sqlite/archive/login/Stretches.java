package rookery.store.sqlite.archive.login;

import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Between which seqs nothing is missing in one conversation. On the archive's thread only.
final class Stretches {
    private final Connection connection;
    private final long talk;

    Stretches(Connection connection, long talk) {
        this.connection = connection;
        this.talk = talk;
    }

    /// The newest, or nothing at all: from 1 to 0.
    Stretch newest() throws SQLException {
        return Rows.first(
                        connection,
                        row -> new Stretch(row.getLong(1), row.getLong(2)),
                        "SELECT low, high FROM stretch WHERE talk = ? ORDER BY low DESC LIMIT 1",
                        talk)
                .orElse(new Stretch(1, 0));
    }

    /// The one that holds the seq.
    Optional<Stretch> around(long seq) throws SQLException {
        return Rows.first(
                connection,
                row -> new Stretch(row.getLong(1), row.getLong(2)),
                "SELECT low, high FROM stretch WHERE talk = ? AND low <= ? AND high >= ?",
                talk,
                seq,
                seq);
    }

    /// What touches it becomes one with it.
    Stretch add(long low, long high) throws SQLException {
        Stretch all =
                Rows.first(
                                connection,
                                row -> new Stretch(row.getLong(1), row.getLong(2)),
                                "SELECT min(low), max(high) FROM stretch WHERE talk = ? AND low <="
                                        + " ? AND high >= ? HAVING count(*) > 0",
                                talk,
                                high + 1,
                                low - 1)
                        .orElse(new Stretch(low, high));
        Stretch whole = new Stretch(Math.min(low, all.low), Math.max(high, all.high));
        Rows.change(
                connection,
                "DELETE FROM stretch WHERE talk = ? AND low >= ? AND high <= ?",
                talk,
                whole.low,
                whole.high);
        Rows.change(
                connection,
                "INSERT INTO stretch (talk, low, high) VALUES (?, ?, ?)",
                talk,
                whole.low,
                whole.high);
        return whole;
    }

    record Stretch(long low, long high) {}
}
