package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.room.Act;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.store.room.Acted;
import rookery.store.room.KeptRoom;
import rookery.store.room.MembershipStore;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// One act of one account on another in a room. For one use on the writer thread.
final class Acting {
    private static final String BAN =
            "INSERT INTO ban (room, account, name, banned_by, banned_at) VALUES (?, ?, ?, ?, ?)";
    private static final String UNBAN = "DELETE FROM ban WHERE room = ? AND account = ?";
    private static final String BANS = "SELECT count(*) FROM ban WHERE room = ?";
    private static final String INVITE =
            "INSERT INTO invitation (account, room, invited_by, invited_at) VALUES (?, ?, ?, ?) ON"
                    + " CONFLICT DO NOTHING";
    private static final String IS_INVITED =
            "SELECT 1 FROM invitation WHERE room = ? AND account = ?";
    private static final String INVITATIONS = "SELECT count(*) FROM invitation WHERE account = ?";
    private static final String PLACE =
            "UPDATE membership SET role = ?, silenced_until = ? WHERE room = ? AND account = ?";

    private final Connection connection;
    private final KeptRoom room;
    private final Membership actor;
    private final AccountId whom;
    private final AccountName name;
    private final Instant at;

    private Acting(
            Connection connection,
            KeptRoom room,
            Membership actor,
            AccountId whom,
            AccountName name,
            Instant at) {
        this.connection = connection;
        this.room = room;
        this.actor = actor;
        this.whom = whom;
        this.name = name;
        this.at = at;
    }

    static Acted act(
            Connection connection,
            RoomAlias alias,
            AccountId by,
            AccountId whom,
            Act act,
            Instant at)
            throws SQLException {
        Optional<KeptRoom> room = RoomRows.room(connection, alias);
        if (room.isEmpty()) {
            return new Acted.NoSuchRoom();
        }
        Optional<Membership> actor = RoomRows.membership(connection, room.get(), by);
        if (actor.isEmpty()) {
            return new Acted.NotAllowed();
        }
        Optional<AccountName> name = RoomRows.name(connection, whom);
        if (name.isEmpty()) {
            return new Acted.NoSuchAccount();
        }
        return new Acting(connection, room.get(), actor.get(), whom, name.get(), at).act(act);
    }

    private Acted act(Act act) throws SQLException {
        Optional<Membership> other = RoomRows.membership(connection, room, whom);
        return switch (act) {
            case Act.Invite _ -> other.isPresent() ? alreadyIn() : invite();
            case Act.Unban _ -> unban();
            case Act.Ban _ -> other.isPresent() ? banMember(other.get()) : banStranger();
            case Act.Kick _ -> other.isPresent() ? kick(other.get()) : nobody();
            case Act.Silence(Quiet until) ->
                    other.isPresent() ? silence(other.get(), until) : nobody();
            case Act.Give(Role role) -> other.isPresent() ? give(other.get(), role) : nobody();
        };
    }

    private Acted nobody() {
        return new Acted.NotAMember();
    }

    private Acted alreadyIn() {
        return actor.role().mayInvite(room.settings().access())
                ? new Acted.Already()
                : new Acted.NotAllowed();
    }

    private Acted invite() throws SQLException {
        if (!actor.role().mayInvite(room.settings().access())) {
            return new Acted.NotAllowed();
        }
        if (Joining.isBanned(connection, room, whom)) {
            return new Acted.Banned();
        }
        if (RoomRows.holds(connection, IS_INVITED, room.number(), whom.number())) {
            return new Acted.Already();
        }
        if (RoomRows.count(connection, INVITATIONS, whom.number())
                >= MembershipStore.MOST_INVITATIONS) {
            return new Acted.Full();
        }
        Rows.change(
                connection,
                INVITE,
                whom.number(),
                room.number(),
                actor.account().number(),
                Micros.of(at));
        return new Acted.Done();
    }

    private Acted unban() throws SQLException {
        if (!actor.role().moderates()) {
            return new Acted.NotAllowed();
        }
        return Rows.change(connection, UNBAN, room.number(), whom.number()) > 0
                ? new Acted.Done()
                : new Acted.Already();
    }

    private Acted banMember(Membership other) throws SQLException {
        return actor.role().mayActOn(other.role()) ? ban() : new Acted.NotAllowed();
    }

    private Acted banStranger() throws SQLException {
        if (!actor.role().moderates()) {
            return new Acted.NotAllowed();
        }
        return Joining.isBanned(connection, room, whom) ? new Acted.Already() : ban();
    }

    private Acted ban() throws SQLException {
        if (RoomRows.count(connection, BANS, room.number()) >= MembershipStore.MOST_BANS) {
            return new Acted.Full();
        }
        RoomRows.remove(connection, room, whom);
        Joining.dropInvitation(connection, room, whom);
        Rows.change(
                connection,
                BAN,
                room.number(),
                whom.number(),
                name.text(),
                actor.account().number(),
                Micros.of(at));
        return new Acted.Done();
    }

    private Acted kick(Membership other) throws SQLException {
        if (!actor.role().mayActOn(other.role())) {
            return new Acted.NotAllowed();
        }
        RoomRows.remove(connection, room, whom);
        return new Acted.Done();
    }

    private Acted silence(Membership other, Quiet until) throws SQLException {
        return actor.role().mayActOn(other.role())
                ? place(other, other.role(), until)
                : new Acted.NotAllowed();
    }

    private Acted give(Membership other, Role role) throws SQLException {
        if (!actor.role().mayGiveRoles()) {
            return new Acted.NotAllowed();
        }
        if (role != Role.OWNER && RoomRows.isLastOwner(connection, room, other)) {
            return new Acted.LastOwner();
        }
        // Nobody would be left above an owner who could let it speak again.
        return place(other, role, role.moderates() ? Quiet.NONE : other.silenced());
    }

    private Acted place(Membership other, Role role, Quiet silenced) throws SQLException {
        if (other.role() == role && other.silenced().equals(silenced)) {
            return new Acted.Already();
        }
        Rows.change(
                connection,
                PLACE,
                RoomColumns.word(role),
                RoomColumns.quiet(silenced),
                room.number(),
                whom.number());
        return new Acted.Done();
    }
}
