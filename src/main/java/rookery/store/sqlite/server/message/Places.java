package rookery.store.sqlite.server.message;

import rookery.core.message.MessageId;
import rookery.store.sqlite.ReadConnection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Finds seqs of a room by a number or a moment. By halving, because numbers rise with seqs and
/// times hardly ever go back: twenty looks in a million, and no index that each message would pay
/// for.
///
/// @param first the first seq that is left; 0 where there is none
/// @param newest the last seq
public record Places(ReadConnection connection, long room, long first, long newest) {
    private static final String FIRST = "SELECT min(seq) FROM message WHERE room = ?";
    static final String NEWEST = "SELECT max(seq) FROM message WHERE room = ?";
    private static final String ID = "SELECT id FROM message WHERE room = ? AND seq = ?";
    private static final String SENT_AT = "SELECT sent_at FROM message WHERE room = ? AND seq = ?";

    public static Places of(ReadConnection connection, long room) throws SQLException {
        return new Places(connection, room, first(connection, room), newest(connection, room));
    }

    static long newest(ReadConnection connection, long room) throws SQLException {
        return seq(connection, NEWEST, room);
    }

    static long first(ReadConnection connection, long room) throws SQLException {
        return seq(connection, FIRST, room);
    }

    private static long seq(ReadConnection connection, String sql, long room) throws SQLException {
        PreparedStatement find = connection.prepared(sql);
        find.setLong(1, room);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /// The seq of the message; 0 where it is not in the room.
    long find(MessageId id) throws SQLException {
        long last = lastUpTo(id);
        return last > 0 && value(ID, last) == id.number() ? last : 0;
    }

    /// The last seq whose number is no larger; 0 where there is none.
    long lastUpTo(MessageId id) throws SQLException {
        return lastUntil(ID, id.number());
    }

    /// The last seq sent no later; 0 where there is none.
    public long lastSentUntil(long micros) throws SQLException {
        return lastUntil(SENT_AT, micros);
    }

    private long lastUntil(String query, long wanted) throws SQLException {
        long low = Math.max(0, first - 1);
        long high = newest;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (value(query, middle) <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < first ? 0 : low;
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
