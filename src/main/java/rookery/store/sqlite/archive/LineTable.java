package rookery.store.sqlite.archive;

import rookery.core.account.AccountId;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.store.archive.ConversationArchive.Outgoing;
import rookery.store.archive.ConversationArchive.Sent;
import rookery.store.archive.ConversationArchive.Stretch;
import rookery.store.sqlite.Micros;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The lines of one conversation. On the archive's thread only.
final class LineTable {
    /// Room below a stretch for all that a gap may hide.
    static final long STRETCH_APART = 1L << 32;

    private static final String KEPT_BY_SERVER =
            " AND delivery = 'accepted' AND kind IN ('text', 'picture', 'voice', 'file') ";

    private final Connection connection;
    private final long conversation;

    LineTable(Connection connection, long conversation) {
        this.connection = connection;
        this.conversation = conversation;
    }

    long nextPlace() throws SQLException {
        return number(
                        "SELECT coalesce(max(place), ?2) FROM line WHERE conversation = ?1",
                        STRETCH_APART)
                + 1;
    }

    private long number(String sql, long second) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            ask.setLong(1, conversation);
            ask.setLong(2, second);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    LineRow insert(LineRow row, long place) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO line (conversation, place, kind, is_mine, author, nickname,"
                                + " content, said_at, is_day, local_id, delivery)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?)"
                                + " RETURNING key")) {
            insert.setLong(1, conversation);
            insert.setLong(2, place);
            bind(insert, 3, row);
            try (ResultSet inserted = insert.executeQuery()) {
                inserted.next();
                return row.at(inserted.getLong(1), place);
            }
        }
    }

    private static void bind(PreparedStatement statement, int from, LineRow row)
            throws SQLException {
        int i = from;
        statement.setString(i++, row.kind().column());
        statement.setBoolean(i++, row.mine());
        statement.setLong(i++, row.author());
        statement.setString(i++, row.nickname());
        statement.setString(i++, row.content());
        statement.setLong(i++, Micros.of(row.at()));
        statement.setBoolean(i++, row.precision() == Said.Precision.DAY);
        statement.setString(i++, row.localId());
        statement.setString(i, row.delivery());
    }

    /// The row with this key says something else now, or stands elsewhere.
    void replace(LineRow row) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE line SET place = ?, kind = ?, is_mine = ?, author = ?, nickname ="
                            + " ?, content = ?, said_at = ?, is_day = ?, local_id = nullif(?, ''),"
                            + " delivery = ? WHERE key = ?")) {
            update.setLong(1, row.place());
            bind(update, 2, row);
            update.setLong(11, row.key());
            update.executeUpdate();
        }
    }

    void delete(LineRow row) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM line WHERE key = ?")) {
            delete.setLong(1, row.key());
            delete.executeUpdate();
        }
    }

    void sent(LocalId localId, long as, int moreTries) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE line SET sent_as = ?, tries = tries * ? + ? WHERE conversation = ?"
                                + " AND local_id = ?")) {
            update.setLong(1, as);
            update.setInt(2, moreTries);
            update.setInt(3, moreTries);
            update.setLong(4, conversation);
            update.setString(5, localId.text());
            update.executeUpdate();
        }
    }

    Optional<LineRow> find(LocalId localId) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement(
                        "SELECT "
                                + LineRow.COLUMNS
                                + " FROM line WHERE conversation = ? AND local_id = ?")) {
            find.setLong(1, conversation);
            find.setString(2, localId.text());
            return rows(find).stream().findFirst();
        }
    }

    boolean hasKeptAfter(long place) throws SQLException {
        return number(
                        "SELECT EXISTS (SELECT 1 FROM line WHERE conversation = ?1 AND place > ?2"
                                + KEPT_BY_SERVER
                                + ")",
                        place)
                != 0;
    }

    /// Lines from `low`, below `high`, the newest of them, oldest first.
    List<LineRow> between(long low, long high, int limit) throws SQLException {
        return backwards("", low, high, limit);
    }

    private List<LineRow> backwards(String condition, long low, long high, int limit)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + LineRow.COLUMNS
                                + " FROM line WHERE conversation = ? AND place >= ? AND place < ?"
                                + condition
                                + " ORDER BY place DESC LIMIT ?")) {
            select.setLong(1, conversation);
            select.setLong(2, low);
            select.setLong(3, high);
            select.setInt(4, limit);
            List<LineRow> rows = rows(select);
            Collections.reverse(rows);
            return rows;
        }
    }

    private static List<LineRow> rows(PreparedStatement select) throws SQLException {
        List<LineRow> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(LineRow.read(row));
            }
        }
        return rows;
    }

    /// The newest messages in a stretch.
    Stretch newest(long low, long high, int limit) throws SQLException {
        List<LineRow> rows = backwards(KEPT_BY_SERVER, low, high, limit);
        return stretch(low, rows);
    }

    /// The oldest messages in a stretch.
    Stretch oldest(long low, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + LineRow.COLUMNS
                                + " FROM line WHERE conversation = ? AND place >= ?"
                                + KEPT_BY_SERVER
                                + " ORDER BY place LIMIT ?")) {
            select.setLong(1, conversation);
            select.setLong(2, low);
            select.setInt(3, limit);
            return stretch(low, rows(select));
        }
    }

    private Stretch stretch(long low, List<LineRow> rows) throws SQLException {
        List<Heard> messages = new ArrayList<>();
        for (LineRow row : rows) {
            messages.add(row.heard());
        }
        long first = rows.isEmpty() ? Long.MAX_VALUE : rows.getFirst().place();
        long total =
                number(
                        "SELECT count(*) FROM line WHERE conversation = ?1 AND place >= ?2"
                                + KEPT_BY_SERVER,
                        first);
        return new Stretch(low, messages, total);
    }

    List<Outgoing> outgoing() throws SQLException {
        List<Outgoing> waiting = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT "
                                + LineRow.COLUMNS
                                + ", sent_as, tries FROM line WHERE conversation = ? AND delivery ="
                                + " 'pending' ORDER BY place")) {
            select.setLong(1, conversation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LineRow line = LineRow.read(row);
                    long as = row.getLong("sent_as");
                    Sent sent = as == 0 ? new Sent.Never() : new Sent.As(new AccountId(as));
                    waiting.add(
                            new Outgoing(
                                    new LocalId(line.localId()),
                                    line.said(),
                                    line.at(),
                                    sent,
                                    row.getInt("tries")));
                }
            }
        }
        return waiting;
    }

    int unread(long seen) throws SQLException {
        return Math.toIntExact(
                number(
                        "SELECT count(*) FROM line WHERE conversation = ?1 AND place > ?2 AND"
                            + " is_mine = 0 AND kind NOT IN ('whisper_from_me', 'joined', 'left',"
                            + " 'renamed')",
                        seen));
    }
}
