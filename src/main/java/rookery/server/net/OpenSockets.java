package rookery.server.net;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the sockets of all doors, and lets only so many in. Safe for many threads.
final class OpenSockets {
    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch none = new CountDownLatch(1);
    private volatile boolean stopping;

    OpenSockets(int most) {
        this.most = most;
    }

    /// False when there is no room; then nothing is counted.
    boolean enter() {
        if (count.incrementAndGet() > most || stopping) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (count.decrementAndGet() == 0 && stopping) {
            none.countDown();
        }
    }

    int count() {
        return count.get();
    }

    /// Lets nobody in any more and waits until all are gone. False when that took too long.
    boolean awaitNone(Duration limit) throws InterruptedException {
        stopping = true;
        return count.get() == 0 || none.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
