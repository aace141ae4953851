package rookery.store.sqlite.server;

import rookery.core.history.Around;
import rookery.core.history.Stretch;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Finds which seqs of a room are wanted, and reads them. Seqs have no holes, so all but a moment
/// is arithmetic; a number or a moment is found by halving, because numbers rise with seqs and
/// times hardly ever go back.
final class StretchRead {
    private static final String SENT_AT = "SELECT sent_at FROM message WHERE room = ? AND seq = ?";

    private static final String ID = "SELECT id FROM message WHERE room = ? AND seq = ?";

    private final ReadConnection connection;
    private final long room;
    private final int limit;
    private final long newest;

    StretchRead(ReadConnection connection, long room, int limit) throws SQLException {
        this.connection = connection;
        this.room = room;
        this.limit = limit;
        newest = SqliteMessageStore.newest(connection, room);
    }

    Stretch of(Around around) throws SQLException {
        return switch (around) {
            case Around.Newest _ -> upTo(newest);
            case Around.Oldest _ -> after(0);
            case Around.Before(long seq) -> upTo(seq - 1);
            case Around.After(long seq) -> after(seq);
            case Around.At(long seq) -> around(seq);
            case Around.Known(MessageId id, Around.Side side) -> {
                long last = lastUntil(ID, id.number());
                boolean itself = last > 0 && value(ID, last) == id.number();
                yield beside(side, itself ? last - 1 : last, last);
            }
            case Around.Moment(Instant time, Around.Side side) -> {
                long micros = Micros.of(time);
                yield beside(side, lastUntil(SENT_AT, micros - 1), lastUntil(SENT_AT, micros));
            }
        };
    }

    private Stretch beside(Around.Side side, long before, long last) throws SQLException {
        return switch (side) {
            case BEFORE -> upTo(before);
            case AFTER -> after(last);
            case BOTH -> around(last);
        };
    }

    private Stretch upTo(long last) throws SQLException {
        long end = Math.clamp(last, 0, newest);
        return read(end - limit, end);
    }

    private Stretch after(long seq) throws SQLException {
        long start = Math.clamp(seq, 0, newest);
        return read(start, start + limit);
    }

    private Stretch around(long seq) throws SQLException {
        long middle = Math.clamp(seq, 0, newest);
        return read(middle - 1 - limit / 2, middle - 1 - limit / 2 + limit);
    }

    private Stretch read(long after, long upTo) throws SQLException {
        List<Message> messages = SqliteMessageStore.messages(connection, room, after, upTo);
        return messages.isEmpty()
                ? new Stretch(messages, after > 0 && newest > 0, upTo < newest)
                : new Stretch(
                        messages, messages.getFirst().seq() > 1, messages.getLast().seq() < newest);
    }

    /// The last seq whose value is no larger; 0 where there is none.
    private long lastUntil(String query, long wanted) throws SQLException {
        long low = 0;
        long high = newest;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (value(query, middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long value(String query, long seq) throws SQLException {
        PreparedStatement find = connection.prepared(query);
        find.setLong(1, room);
        find.setLong(2, seq);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : Long.MAX_VALUE;
        }
    }
}
