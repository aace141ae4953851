package rookery.workbench.load;

import java.util.HashSet;
import java.util.Set;

/// What one connection has heard of each sender of its room. Overtaking is allowed; a hole that is
/// never filled is a loss.
final class Ledger {
    private final long[] next;
    private final Set<Long> holes = new HashSet<>();
    private long heard;
    private long doubled;

    Ledger(int senders) {
        next = new long[senders];
    }

    void hear(int sender, long number) {
        long wanted = next[sender];
        if (number == wanted) {
            next[sender] = number + 1;
            heard++;
        } else {
            hearOutOfOrder(sender, number, wanted);
        }
    }

    private void hearOutOfOrder(int sender, long number, long wanted) {
        if (number > wanted) {
            for (long missed = wanted; missed < number; missed++) {
                holes.add(key(sender, missed));
            }
            next[sender] = number + 1;
            heard++;
        } else if (holes.remove(key(sender, number))) {
            heard++;
        } else {
            doubled++;
        }
    }

    private static long key(int sender, long number) {
        return number * Mark.MAX_SENDERS + sender;
    }

    /// Each message counted once.
    long heard() {
        return heard;
    }

    long doubled() {
        return doubled;
    }
}
