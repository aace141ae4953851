package rookery.server.room.desk;

import rookery.server.fanout.Present;
import rookery.server.lane.Lanes;
import rookery.server.room.seat.Seats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What every room of a server stands on.
///
/// @param readers runs what blocks on the stores; may refuse
public record Ground(
        Lanes lanes,
        RoomStores stores,
        Present present,
        Executor readers,
        InstantSource clock,
        Seats seats,
        Pending pending) {
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Blocking: every lane empties what it has, then every message on its way is answered for.
    public boolean finish(Duration limit) throws InterruptedException {
        CountDownLatch lanesPassed = new CountDownLatch(lanes.count());
        lanes.handAll(lanesPassed::countDown);
        return lanesPassed.await(limit.toMillis(), TimeUnit.MILLISECONDS) && pending.await(limit);
    }
}
