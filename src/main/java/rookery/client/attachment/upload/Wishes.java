package rookery.client.attachment.upload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What the person wants of an upload, and pauses that such a wish ends. Safe for many threads.
final class Wishes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // Guarded by the lock.
    private Wish wish = Wish.GO_ON;

    Wish now() {
        lock.lock();
        try {
            return wish;
        } finally {
            lock.unlock();
        }
    }

    /// What was cancelled stays so.
    void set(Wish next) {
        lock.lock();
        try {
            if (wish != Wish.CANCEL) {
                wish = next;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Blocking, until something else is wished or the time is over.
    void await(Wish held, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (wish == held && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Blocking, as long as it is paused.
    void awaitEndOfPause() throws InterruptedException {
        while (now() == Wish.PAUSE) {
            await(Wish.PAUSE, Duration.ofNanos(TimeUnit.DAYS.toNanos(1)));
        }
    }

    enum Wish {
        GO_ON,
        PAUSE,
        CANCEL
    }
}
