package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.room.Access;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.store.room.Joined;
import rookery.store.room.KeptRoom;
import rookery.store.room.Left;
import rookery.store.room.MembershipStore;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Coming into rooms and going out of them. On the writer thread.
final class Joining {
    private static final String IS_BANNED = "SELECT 1 FROM ban WHERE room = ? AND account = ?";
    private static final String IS_MADE = "SELECT 1 FROM room WHERE number = ? AND made_at > 0";
    private static final String USE_INVITATION =
            "DELETE FROM invitation WHERE room = ? AND account = ?";

    private Joining() {}

    static Joined join(Connection connection, RoomAlias alias, AccountId account, Instant at)
            throws SQLException {
        Optional<KeptRoom> room = RoomRows.room(connection, alias);
        if (room.isEmpty()) {
            return new Joined.NoSuchRoom();
        }
        Optional<AccountName> name = RoomRows.name(connection, account);
        if (name.isEmpty()) {
            return new Joined.NoSuchAccount();
        }
        return join(connection, room.get(), account, name.get(), at);
    }

    private static Joined join(
            Connection connection, KeptRoom room, AccountId account, AccountName name, Instant at)
            throws SQLException {
        Optional<Membership> already = RoomRows.membership(connection, room, account);
        if (already.isPresent()) {
            return new Joined.Already(already.get());
        }
        if (isBanned(connection, room, account)) {
            return new Joined.Banned();
        }
        if (room.members() >= MembershipStore.MOST_MEMBERS
                || RoomRows.belongsToEnough(connection, account, MembershipStore.MOST_ROOMS)) {
            return new Joined.Full();
        }
        boolean wasInvited = dropInvitation(connection, room, account);
        if (room.settings().access() == Access.INVITE && !wasInvited) {
            return new Joined.NotInvited();
        }
        Instant since = Micros.at(Micros.of(at));
        Membership membership =
                new Membership(
                        room.alias(), account, firstRole(connection, room), since, Quiet.NONE);
        RoomRows.add(connection, room, name, membership);
        return new Joined.Done(membership);
    }

    /// A room that was made and then left by all would otherwise be without an owner for good.
    private static Role firstRole(Connection connection, KeptRoom room) throws SQLException {
        return room.members() == 0 && RoomRows.holds(connection, IS_MADE, room.number())
                ? Role.OWNER
                : Role.MEMBER;
    }

    static boolean isBanned(Connection connection, KeptRoom room, AccountId account)
            throws SQLException {
        return RoomRows.holds(connection, IS_BANNED, room.number(), account.number());
    }

    /// Whether there was one.
    static boolean dropInvitation(Connection connection, KeptRoom room, AccountId account)
            throws SQLException {
        return Rows.change(connection, USE_INVITATION, room.number(), account.number()) > 0;
    }

    static Left leave(Connection connection, RoomAlias alias, AccountId account)
            throws SQLException {
        Optional<KeptRoom> room = RoomRows.room(connection, alias);
        if (room.isEmpty()) {
            return new Left.NotThere();
        }
        Optional<Membership> before = RoomRows.membership(connection, room.get(), account);
        if (before.isEmpty()) {
            return new Left.NotThere();
        }
        if (room.get().members() > 1
                && RoomRows.isLastOwner(connection, room.get(), before.get())) {
            return new Left.LastOwner();
        }
        RoomRows.remove(connection, room.get(), account);
        return new Left.Done(before.get());
    }
}
