package rookery.store.sqlite.server.message;

import rookery.core.room.RoomAlias;
import rookery.store.sqlite.ReadConnection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// The number under which a room's rows are kept. A room once seen keeps its number for good.
public final class RoomNumbers {
    private static final String FIND = "SELECT number FROM room WHERE alias = ?";
    private static final String ADD =
            "INSERT INTO room (alias, keeping, is_open) VALUES (?, 'history', 0) ON CONFLICT DO"
                    + " NOTHING";

    private final Map<RoomAlias, Long> known = new ConcurrentHashMap<>();

    /// On the writer thread only.
    public long orAdd(Connection connection, RoomAlias alias) throws SQLException {
        Long number = known.get(alias);
        if (number != null) {
            return number;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, alias.text());
            add.executeUpdate();
        }
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, alias.text());
            try (ResultSet row = find.executeQuery()) {
                row.next();
                known.put(alias, row.getLong(1));
                return row.getLong(1);
            }
        }
    }

    public OptionalLong find(ReadConnection connection, RoomAlias alias) throws SQLException {
        Long number = known.get(alias);
        if (number != null) {
            return OptionalLong.of(number);
        }
        PreparedStatement find = connection.prepared(FIND);
        find.setString(1, alias.text());
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    /// A number that was added may be gone again.
    public void forget() {
        known.clear();
    }
}
