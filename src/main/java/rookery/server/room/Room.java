package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Event;
import rookery.dialect.Reply;
import rookery.dialect.Request;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Fanout;
import rookery.store.RoomStore.Keeping;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A room that is open: who is in it and what they do there. Belongs to its lane.
final class Room {
    private final RoomAlias alias;
    private final Ground ground;
    private final Map<AccountId, Seat> seats = new LinkedHashMap<>();
    private final Fanout fanout = new Fanout();
    private final Posts posts;
    private Instant emptySince;

    Room(RoomAlias alias, Keeping keeping, Page newest, Ground ground) {
        this.alias = alias;
        this.ground = ground;
        posts = new Posts(alias, keeping, newest, ground, fanout);
        emptySince = now();
    }

    /// Nobody is here since then or longer, and nothing is on its way.
    boolean isEmptySince(Instant then) {
        return seats.isEmpty() && !posts.areWaiting() && !emptySince.isAfter(then);
    }

    /// Tells the newcomer all of the room first; then everyone, the newcomer too, that they came.
    void join(Connection connection, Request.Join join) {
        if (seats.containsKey(connection.account())) {
            refuse(connection, Reply.Problem.NOT_ALLOWED, "You are in this room already.");
            return;
        }
        Seat seat = new Seat(alias, connection, join.nickname());
        seats.put(seat.account(), seat);
        ground.seats().add(seat);
        Member self = seat.member();
        connection.answer(new Reply.Welcomed(alias, self, members(), posts.newest()));
        fanout.add(connection);
        fanout.tell(new Event.Joined(alias, self, now()));
    }

    /// Does nothing where the connection is not in the room.
    void leave(Connection connection) {
        Seat seat = seats.remove(connection.account());
        if (seat == null) {
            return;
        }
        ground.seats().remove(seat);
        fanout.remove(connection);
        Instant at = now();
        fanout.tell(new Event.Left(alias, seat.account(), at));
        if (seats.isEmpty()) {
            emptySince = at;
        }
    }

    void post(Connection from, Request.Post post, Runnable settled) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            settled.run();
        } else {
            posts.post(seat, post, now(), settled);
        }
    }

    void rename(Connection from, Request.Rename rename) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        seat.rename(rename.nickname());
        fanout.tell(new Event.Renamed(alias, seat.member(), now()));
    }

    void callOut(Connection from, Request.CallOut call) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        fanout.tell(new Event.CalledOut(alias, seat.author(), call.body(), now()));
    }

    /// Reaches the receiver in whichever room they are; whoever is gone hears nothing, and nobody
    /// is told.
    void whisper(Connection from, Request.Whisper whisper) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        Instant at = now();
        ground.seats()
                .find(whisper.to())
                .ifPresent(
                        to ->
                                to.connection.tell(
                                        new Event.Whispered(
                                                to.room, seat.author(), whisper.body(), at)));
    }

    void readPage(Asker from, int back, Runnable settled) {
        posts.readPage(from, back, settled);
    }

    void listMembers(Asker from) {
        from.answer(new Reply.Members(alias, members()));
    }

    private List<Member> members() {
        return seats.values().stream().map(Seat::member).toList();
    }

    private void refuseStranger(Asker from) {
        refuse(from, Reply.Problem.NOT_ALLOWED, "You are not in this room. Join it first.");
    }

    private void refuse(Asker from, Reply.Problem problem, String sentence) {
        from.answer(new Reply.Refused(alias, from.account(), problem, sentence));
    }

    private Instant now() {
        return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
