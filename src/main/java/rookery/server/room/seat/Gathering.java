package rookery.server.room.seat;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Fanout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Those who are in one room now and hear it. Belongs to the room's lane.
public final class Gathering {
    private final RoomAlias room;
    private final Seats everywhere;
    private final Map<AccountId, Seat> seats = new LinkedHashMap<>();
    private final Fanout fanout = new Fanout();

    public Gathering(RoomAlias room, Seats everywhere) {
        this.room = room;
        this.everywhere = everywhere;
    }

    public boolean isEmpty() {
        return seats.isEmpty();
    }

    public Optional<Seat> of(AccountId account) {
        return Optional.ofNullable(seats.get(account));
    }

    public Collection<Seat> all() {
        return seats.values();
    }

    public List<Member> members() {
        return seats.values().stream().map(Seat::member).toList();
    }

    /// It hears the room from now on. A socket that closed meanwhile may have asked to be taken out
    /// before it was taken in, so it is looked at once more.
    public Entering enter(Connection connection, Nickname nickname) {
        Seat seat = seats.get(connection.account());
        Entering entering = seat == null ? Entering.FIRST : Entering.ANOTHER;
        if (seat == null) {
            seat = new Seat(room, connection, nickname);
            seats.put(seat.account(), seat);
            if (!room.isDirect()) {
                everywhere.add(seat);
            }
        } else if (!seat.add(connection)) {
            return Entering.ALREADY;
        }
        fanout.add(connection);
        connection.attached(room);
        return entering;
    }

    /// Who is gone with its last connection.
    public Optional<Seat> lose(Connection connection) {
        Seat seat = seats.get(connection.account());
        if (seat == null || !seat.connections().contains(connection)) {
            return Optional.empty();
        }
        seat.keepName();
        seat.remove(connection);
        fanout.remove(connection);
        return seat.isLeft() ? remove(seat.account()) : Optional.empty();
    }

    /// With all its connections.
    public Optional<Seat> remove(AccountId account) {
        Optional<Seat> gone = Optional.ofNullable(seats.remove(account));
        gone.ifPresent(
                seat -> {
                    seat.connections().forEach(fanout::remove);
                    everywhere.remove(seat);
                });
        return gone;
    }

    public void tell(Event event) {
        fanout.tell(event);
    }

    /// All but that account.
    public void tellOthers(AccountId than, Event event) {
        fanout.tellOthers(than, event);
    }

    /// @param otherwise for those whose dialect has no word for the event
    public void tell(Event event, Event otherwise) {
        fanout.tell(event, otherwise);
    }

    /// What came of [#enter].
    public enum Entering {
        FIRST,
        ANOTHER,
        ALREADY
    }
}
