package rookery.server.room.seat;

import rookery.core.account.AccountId;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where an account sits now, for what is said across rooms. Safe for many threads.
public final class Seats {
    private final ConcurrentHashMap<AccountId, Seat> seats = new ConcurrentHashMap<>();

    void add(Seat seat) {
        seats.putIfAbsent(seat.account(), seat);
    }

    void remove(Seat seat) {
        seats.remove(seat.account(), seat);
    }

    public Optional<Seat> find(AccountId account) {
        return Optional.ofNullable(seats.get(account));
    }
}
