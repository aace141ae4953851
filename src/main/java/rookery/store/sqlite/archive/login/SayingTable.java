package rookery.store.sqlite.archive.login;

import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The rows of one conversation. On the archive's thread only.
final class SayingTable {
    private static final String SELECT = "SELECT " + Saying.COLUMNS + " FROM saying WHERE talk = ?";

    private final Connection connection;
    private final long talk;

    SayingTable(Connection connection, long talk) {
        this.connection = connection;
        this.talk = talk;
    }

    private static List<Saying> read(PreparedStatement select) throws SQLException {
        List<Saying> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(Saying.read(row));
            }
        }
        return rows;
    }

    List<Saying> all(String condition, Object... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " " + condition)) {
            select.setLong(1, talk);
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 2, values[i]);
            }
            return read(select);
        }
    }

    private Optional<Saying> one(String condition, Object... values) throws SQLException {
        return all(condition, values).stream().findFirst();
    }

    Optional<Saying> bySeq(long seq) throws SQLException {
        return one("AND seq = ? AND sub = 0", seq);
    }

    Optional<Saying> byId(long id) throws SQLException {
        return one("AND id = ? AND id > 0", id);
    }

    Optional<Saying> mine(String localId) throws SQLException {
        return one("AND local_id = ? AND is_mine = 1", localId);
    }

    List<Saying> waiting() throws SQLException {
        return all("AND seq = ? ORDER BY sub", Saying.WAITING);
    }

    /// Those of them that are to be sent, the oldest.
    List<Saying> pending(int limit) throws SQLException {
        return all(
                "AND seq = ? AND delivery = ? ORDER BY sub LIMIT ?",
                Saying.WAITING,
                Saying.PENDING,
                limit);
    }

    /// Whether none that waits came before the one with this key.
    boolean isNextToGo(long key) throws SQLException {
        return one("AND seq = ? AND key < ? LIMIT 1", Saying.WAITING, key).isEmpty();
    }

    /// From one seq to below another, the newest of them, oldest first.
    List<Saying> between(long low, long high, int limit) throws SQLException {
        List<Saying> rows =
                all(
                        "AND seq >= ? AND seq < ? ORDER BY seq DESC, sub DESC LIMIT ?",
                        low,
                        high,
                        limit);
        Collections.reverse(rows);
        return rows;
    }

    Optional<Saying> last() throws SQLException {
        return one("ORDER BY seq DESC, sub DESC LIMIT 1");
    }

    int unread(long displayed) throws SQLException {
        return Rows.first(
                        connection,
                        row -> row.getInt(1),
                        "SELECT count(*) FROM saying WHERE talk = ? AND seq > ? AND is_mine = 0"
                                + " AND id > 0",
                        talk,
                        displayed)
                .orElse(0);
    }

    /// Behind all rows of its seq, unless it has a number.
    Saying insert(Saying saying) throws SQLException {
        long sub = saying.id() > 0 ? 0 : nextSub(saying.seq());
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO saying (talk, seq, sub, id, author, account, nickname,"
                                + " is_mine, local_id, said_at, content, context, revision,"
                                + " delivery) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " RETURNING key")) {
            insert.setLong(1, talk);
            bind(insert, 2, saying.with(0, sub));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return saying.with(row.getLong(1), sub);
            }
        }
    }

    private long nextSub(long seq) throws SQLException {
        return Rows.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT coalesce(max(sub), 0) + 1 FROM saying WHERE talk = ? AND seq = ?",
                        talk,
                        seq)
                .orElse(1L);
    }

    private static void bind(PreparedStatement statement, int from, Saying saying)
            throws SQLException {
        int i = from;
        statement.setLong(i++, saying.seq());
        statement.setLong(i++, saying.sub());
        statement.setLong(i++, saying.id());
        statement.setString(i++, saying.author().handle().text());
        statement.setLong(i++, saying.author().id().number());
        statement.setString(i++, saying.author().nickname().text());
        statement.setBoolean(i++, saying.mine());
        statement.setString(i++, saying.localId());
        statement.setLong(i++, Micros.of(saying.at()));
        statement.setString(i++, Parts.of(saying.content()));
        statement.setString(i++, Parts.of(saying.context()));
        statement.setString(i++, Parts.of(saying.revision()));
        statement.setString(i, saying.delivery());
    }

    void replace(Saying saying) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE saying SET seq = ?, sub = ?, id = ?, author = ?, account = ?,"
                                + " nickname = ?, is_mine = ?, local_id = ?, said_at = ?, content ="
                                + " ?, context = ?, revision = ?, delivery = ? WHERE key = ?")) {
            bind(update, 1, saying);
            update.setLong(14, saying.key());
            update.executeUpdate();
        }
    }

    void delete(Saying saying) throws SQLException {
        Rows.change(connection, "DELETE FROM saying WHERE key = ?", saying.key());
    }
}
