package rookery.server.room;

import rookery.server.fanout.Present;
import rookery.store.MessageStore;
import rookery.store.RoomStore;
import rookery.store.message.ChangeStore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// What every room of a server stands on.
///
/// @param readers runs what blocks on the store; may refuse
record Ground(
        Lanes lanes,
        MessageStore messages,
        ChangeStore changes,
        RoomStore rooms,
        Present present,
        Executor readers,
        InstantSource clock,
        Seats seats,
        Pending pending) {
    /// Blocking: every lane empties what it has, then every message on its way is answered for.
    boolean finish(Duration limit) throws InterruptedException {
        CountDownLatch lanesPassed = new CountDownLatch(lanes.count());
        lanes.handAll(lanesPassed::countDown);
        return lanesPassed.await(limit.toMillis(), TimeUnit.MILLISECONDS) && pending.await(limit);
    }
}
