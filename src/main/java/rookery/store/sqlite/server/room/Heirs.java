package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;

/// Who owns a room whose only owner goes for good.
public final class Heirs {
    private static final String HEIR =
            "(SELECT other.account FROM membership other WHERE other.room = mine.room AND"
                + " other.account <> mine.account ORDER BY CASE other.role WHEN 'moderator' THEN 1"
                + " WHEN 'member' THEN 2 ELSE 3 END, other.since, other.account LIMIT 1)";
    private static final String APPOINT =
            "UPDATE membership SET role = 'owner', silenced_until = 0 WHERE (room, account) IN"
                    + " (SELECT mine.room, "
                    + HEIR
                    + " FROM membership mine WHERE mine.account = ? AND mine.role = 'owner' AND NOT"
                    + " EXISTS (SELECT 1 FROM membership owner WHERE owner.room = mine.room AND"
                    + " owner.role = 'owner' AND owner.account <> mine.account))";

    private Heirs() {}

    /// Makes the highest of the others, and among those the one longest there, the owner of each
    /// room which only this account owns. On the writer thread, before the account is removed.
    public static void appoint(Connection connection, AccountId going) throws SQLException {
        Rows.change(connection, APPOINT, going.number());
    }
}
