package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.store.room.MarkerStore.Moved;
import rookery.store.room.MarkerStore.Receipts;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes markers of one room forward. On the writer thread.
final class Advancing {
    private static final String ROOM =
            "SELECT r.number, ifnull((SELECT max(seq) FROM message WHERE room = r.number), 0) AS"
                    + " newest FROM room r WHERE r.alias = ?";
    private static final String BEFORE =
            "SELECT delivered, displayed FROM marker WHERE account = ? AND room = ?";
    private static final String PUT =
            "INSERT INTO marker (account, room, displayed, delivered, muted_until, draft) SELECT"
                    + " number, ?, ?, ?, 0, '' FROM account WHERE number = ? ON CONFLICT (account,"
                    + " room) DO UPDATE SET displayed = excluded.displayed, delivered ="
                    + " excluded.delivered";

    private Advancing() {}

    static List<Moved> advance(Connection connection, RoomAlias alias, List<Receipts> wanted)
            throws SQLException {
        Optional<long[]> room =
                Rows.first(
                        connection,
                        row -> new long[] {row.getLong("number"), row.getLong("newest")},
                        ROOM,
                        alias.text());
        List<Moved> moved = new ArrayList<>();
        if (room.isEmpty()) {
            return moved;
        }
        try (PreparedStatement find = connection.prepareStatement(BEFORE);
                PreparedStatement put = connection.prepareStatement(PUT)) {
            for (Receipts wish : wanted) {
                Receipts before = before(find, room.get()[0], wish.account());
                Receipts after = after(before, wish, room.get()[1]);
                if (!after.equals(before) && put(put, room.get()[0], after)) {
                    moved.add(new Moved(before, after));
                }
            }
        }
        return moved;
    }

    private static Receipts before(PreparedStatement find, long room, AccountId account)
            throws SQLException {
        find.setLong(1, account.number());
        find.setLong(2, room);
        try (ResultSet row = find.executeQuery()) {
            return row.next()
                    ? new Receipts(account, row.getLong("delivered"), row.getLong("displayed"))
                    : new Receipts(account, 0, 0);
        }
    }

    private static Receipts after(Receipts before, Receipts wish, long newest) {
        long displayed = Math.max(before.displayed(), Math.min(newest, wish.displayed()));
        long delivered = Math.max(before.delivered(), Math.min(newest, wish.delivered()));
        return new Receipts(before.account(), Math.max(delivered, displayed), displayed);
    }

    /// False where the account is gone.
    private static boolean put(PreparedStatement put, long room, Receipts after)
            throws SQLException {
        put.setLong(1, room);
        put.setLong(2, after.displayed());
        put.setLong(3, after.delivered());
        put.setLong(4, after.account().number());
        return put.executeUpdate() > 0;
    }
}
