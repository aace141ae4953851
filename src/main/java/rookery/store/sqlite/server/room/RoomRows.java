package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.store.room.KeptRoom;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What several changes look at or write. On the writer thread.
final class RoomRows {
    static final String FIND_ROOM = "SELECT " + RoomColumns.ROOM + " FROM room r WHERE r.alias = ?";
    private static final String FIND_MEMBERSHIP =
            "SELECT "
                    + RoomColumns.MEMBERSHIP
                    + " FROM membership m WHERE m.room = ? AND m.account = ?";
    private static final String ADD =
            "INSERT INTO membership (room, account, role, name, since, silenced_until) VALUES (?,"
                    + " ?, ?, ?, ?, 0)";

    private RoomRows() {}

    static Optional<KeptRoom> room(Connection connection, RoomAlias alias) throws SQLException {
        return Rows.first(connection, RoomColumns::room, FIND_ROOM, alias.text());
    }

    static Optional<AccountName> name(Connection connection, AccountId account)
            throws SQLException {
        return Rows.first(
                connection,
                row -> new AccountName(row.getString(1)),
                "SELECT name FROM account WHERE number = ?",
                account.number());
    }

    static Optional<Membership> membership(Connection connection, KeptRoom room, AccountId account)
            throws SQLException {
        return Rows.first(
                connection,
                row -> RoomColumns.membership(room.alias(), row),
                FIND_MEMBERSHIP,
                room.number(),
                account.number());
    }

    static void add(Connection connection, KeptRoom room, AccountName name, Membership membership)
            throws SQLException {
        Rows.change(
                connection,
                ADD,
                room.number(),
                membership.account().number(),
                RoomColumns.word(membership.role()),
                name.text(),
                Micros.of(membership.since()));
    }

    static void remove(Connection connection, KeptRoom room, AccountId account)
            throws SQLException {
        Rows.change(
                connection,
                "DELETE FROM membership WHERE room = ? AND account = ?",
                room.number(),
                account.number());
    }

    /// Whether nobody else owns the room.
    static boolean isLastOwner(Connection connection, KeptRoom room, Membership one)
            throws SQLException {
        return one.role() == Role.OWNER
                && !holds(
                        connection,
                        "SELECT 1 FROM membership WHERE room = ? AND role = 'owner' AND account <>"
                                + " ? LIMIT 1",
                        room.number(),
                        one.account().number());
    }

    static boolean belongsToEnough(Connection connection, AccountId account, int most)
            throws SQLException {
        return count(
                        connection,
                        "SELECT count(*) FROM membership WHERE account = ?",
                        account.number())
                >= most;
    }

    static int count(Connection connection, String sql, Object... values) throws SQLException {
        return Rows.first(connection, row -> row.getInt(1), sql, values).orElse(0);
    }

    /// Whether there is such a row.
    static boolean holds(Connection connection, String sql, Object... values) throws SQLException {
        return Rows.first(connection, row -> true, sql, values).isPresent();
    }
}
