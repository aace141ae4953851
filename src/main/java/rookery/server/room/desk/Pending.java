package rookery.server.room.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Messages that the store has and has not answered for yet, over all rooms. Safe for many threads.
public final class Pending {
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean stopping;
    private final CountDownLatch none = new CountDownLatch(1);

    public void begin() {
        count.incrementAndGet();
    }

    public void done() {
        if (count.decrementAndGet() == 0 && stopping) {
            none.countDown();
        }
    }

    /// Waits until nothing is pending, once no new messages come in. False when it took too long.
    boolean await(Duration limit) throws InterruptedException {
        stopping = true;
        return count.get() == 0 || none.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
