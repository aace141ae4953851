package rookery.server.lane;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One thread that runs what it is given, in order. A task that throws hurts nobody else's.
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;

    // Guarded by the lock.
    private ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private long refused;
    private boolean asleep;
    private boolean closing;

    Lane(String name, int capacity) {
        this.capacity = capacity;
        thread = Thread.ofPlatform().name(name).daemon(true).start(this::run);
    }

    /// False when the lane is full or closed; the caller must then answer its client, not wait.
    boolean submit(Runnable task) {
        lock.lock();
        try {
            if (closing || waiting.size() >= capacity) {
                refused++;
                return false;
            }
            put(task);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// For the second half of something already taken in, which may not get lost: never refused,
    /// until the lane is closed.
    void hand(Runnable task) {
        lock.lock();
        try {
            if (!closing) {
                put(task);
            }
        } finally {
            lock.unlock();
        }
    }

    int depth() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    long refused() {
        lock.lock();
        try {
            return refused;
        } finally {
            lock.unlock();
        }
    }

    private void put(Runnable task) {
        waiting.add(task);
        if (asleep) {
            changed.signal();
        }
    }

    /// Runs what waits, takes nothing more, and ends.
    void close() throws InterruptedException {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.join();
    }

    private void run() {
        ArrayDeque<Runnable> batch = new ArrayDeque<>();
        while (true) {
            batch = swap(batch);
            if (batch.isEmpty()) {
                return;
            }
            for (Runnable task = batch.poll(); task != null; task = batch.poll()) {
                runOne(task);
            }
        }
    }

    /// Waits for work and takes all of it, leaving the empty queue in its place. Empty at the end.
    private ArrayDeque<Runnable> swap(ArrayDeque<Runnable> empty) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                asleep = true;
                changed.awaitUninterruptibly();
                asleep = false;
            }
            ArrayDeque<Runnable> batch = waiting;
            waiting = empty;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private static void runOne(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error problem) {
            LOG.error("a task failed on {}", Thread.currentThread().getName(), problem);
        }
    }
}
