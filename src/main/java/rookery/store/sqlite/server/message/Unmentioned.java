package rookery.store.sqlite.server.message;

import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;

/// A file is a conversation's as long as a message there mentions it. For the writer thread.
public final class Unmentioned {
    private static final String FORGET =
            "DELETE FROM attachment WHERE room = ?1 AND key = ?2 AND NOT EXISTS (SELECT 1 FROM"
                    + " message WHERE room = ?1 AND file = ?2 AND file <> '')";

    private Unmentioned() {}

    /// A message that mentioned it is gone, or mentions it no longer.
    ///
    /// @param room its number
    public static void forget(Connection connection, long room, String key) throws SQLException {
        Rows.change(connection, FORGET, room, key);
    }
}
