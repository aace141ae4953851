package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.server.fanout.Connection;
import rookery.server.room.desk.Ground;
import rookery.server.room.member.Roll;
import rookery.server.room.seat.Gathering;
import rookery.server.room.seat.Seat;

import java.time.Instant;

/// Takes connections into one room and lets them go, and tells those who are there. Belongs to the
/// room's lane.
final class Usher {
    private final RoomAlias alias;
    private final Ground ground;
    private final Roll roll;
    private final Gathering gathering;
    private Instant emptySince;

    Usher(RoomAlias alias, Ground ground, Roll roll, Gathering gathering) {
        this.alias = alias;
        this.ground = ground;
        this.roll = roll;
        this.gathering = gathering;
        emptySince = ground.now();
    }

    /// Nobody is here since then or longer.
    boolean isEmptySince(Instant then) {
        return gathering.isEmpty() && !emptySince.isAfter(then);
    }

    /// The connected devices of all who belong to the room. A device that comes later asks for
    /// itself.
    void gather() {
        for (AccountId account : roll.accounts()) {
            ground.present().of(account).forEach(this::enter);
        }
    }

    /// Its socket may have closed, and [#lose] been asked for, before it was here.
    Gathering.Entering enter(Connection connection) {
        Gathering.Entering entering = gathering.enter(connection, Nickname.NONE);
        loseIfGone(connection);
        return entering;
    }

    private void loseIfGone(Connection connection) {
        if (connection.isGone()) {
            lose(connection);
        }
    }

    /// @param welcome what the guest is told, before anybody is told that they came
    void enterAsGuest(Connection connection, Nickname nickname, Runnable welcome) {
        Gathering.Entering entering = gathering.enter(connection, nickname);
        welcome.run();
        if (entering == Gathering.Entering.FIRST) {
            gathering
                    .of(connection.account())
                    .map(Seat::member)
                    .ifPresent(
                            member ->
                                    gathering.tell(new Event.Joined(alias, member, ground.now())));
        }
        loseIfGone(connection);
    }

    /// A device of somebody who may belong to the room has come.
    void attach(Connection connection) {
        if (!roll.holds(connection.account())) {
            return;
        }
        boolean first = enter(connection) == Gathering.Entering.FIRST;
        if (first && !connection.isPassing() && !alias.isDirect()) {
            gathering
                    .of(connection.account())
                    .map(Seat::member)
                    .ifPresent(
                            member ->
                                    gathering.tell(new Event.Arrived(alias, member, ground.now())));
        }
    }

    /// The connection is gone. Does nothing where it is not in the room.
    void lose(Connection connection) {
        gathering
                .lose(connection)
                .ifPresent(seat -> lost(seat, seat.isGuest() || !connection.isPassing()));
    }

    /// @param wasThere nobody was told that whoever only asked something had come
    private void lost(Seat seat, boolean wasThere) {
        emptySince = ground.now();
        if (wasThere && !alias.isDirect()) {
            gathering.tell(
                    seat.isGuest()
                            ? new Event.Left(alias, seat.member(), emptySince)
                            : new Event.Departed(alias, seat.member(), emptySince));
        }
    }

    /// A guest leaves, who is the last to hear of it.
    void leave(Seat guest) {
        emptySince = ground.now();
        gathering.tell(new Event.Left(alias, guest.member(), emptySince));
        gathering.remove(guest.account());
    }
}
