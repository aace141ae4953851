package rookery.store.sqlite.server.message;

import rookery.core.account.Handle;
import rookery.core.message.Context;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;

/// Whom a message calls, in a table that can be asked from the side of the one who is called.
final class Mentions {
    /// No one has an empty name.
    private static final String EVERYBODY = "";

    private static final String ADD =
            "INSERT INTO mention (name, room, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String REMOVE =
            "DELETE FROM mention WHERE name = ? AND room = ? AND seq = ?";

    private Mentions() {}

    static void add(Connection connection, long room, long seq, Context context)
            throws SQLException {
        change(connection, ADD, room, seq, context);
    }

    static void remove(Connection connection, long room, long seq, Context context)
            throws SQLException {
        change(connection, REMOVE, room, seq, context);
    }

    private static void change(
            Connection connection, String sql, long room, long seq, Context context)
            throws SQLException {
        for (Handle called : context.mentions()) {
            Rows.change(connection, sql, called.text(), room, seq);
        }
        if (context.all()) {
            Rows.change(connection, sql, EVERYBODY, room, seq);
        }
    }
}
