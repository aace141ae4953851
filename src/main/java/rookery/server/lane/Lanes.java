package rookery.server.lane;

import java.util.Arrays;

/// As many single threads as processors, each with a bounded queue. Tasks of one key run on one
/// lane, in order, so that what belongs to the key needs no lock. Safe for many threads.
public final class Lanes implements AutoCloseable {
    /// Waiting tasks of one lane; a window of requests per connection keeps well below it.
    public static final int CAPACITY = 65_536;

    private final Lane[] lanes;

    public Lanes(int count, int capacity) {
        lanes = new Lane[count];
        for (int i = 0; i < count; i++) {
            lanes[i] = new Lane("rookery-lane-" + i, capacity);
        }
    }

    public int count() {
        return lanes.length;
    }

    /// False when the key's lane is full or closed; the caller must then answer its client.
    public boolean submit(Object key, Runnable task) {
        return of(key).submit(task);
    }

    /// How many tasks wait in each.
    public int[] depths() {
        return Arrays.stream(lanes).mapToInt(Lane::depth).toArray();
    }

    /// How many tasks were refused until now.
    public long refused() {
        return Arrays.stream(lanes).mapToLong(Lane::refused).sum();
    }

    /// For the second half of something already taken in: never refused until the lanes close.
    public void hand(Object key, Runnable task) {
        of(key).hand(task);
    }

    /// Runs the task on every lane.
    public void handAll(Runnable task) {
        for (Lane lane : lanes) {
            lane.hand(task);
        }
    }

    private Lane of(Object key) {
        return lanes[Math.floorMod(key.hashCode(), lanes.length)];
    }

    /// Runs what waits and ends the threads.
    @Override
    public void close() {
        boolean interrupted = false;
        for (Lane lane : lanes) {
            interrupted |= !closed(lane);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean closed(Lane lane) {
        try {
            lane.close();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
