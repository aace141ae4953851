package rookery.store.sqlite;

import java.util.concurrent.atomic.LongAdder;

/// What a [GroupCommit] has counted. Safe for many threads.
public final class CommitFigures {
    /// Past these no commit is told apart from another.
    private static final int MOST_MILLIS = 8_192;

    private final LongAdder written = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /// By the bits of its milliseconds.
    private final LongAdder[] byBits =
            new LongAdder[Integer.SIZE - Integer.numberOfLeadingZeros(MOST_MILLIS)];

    CommitFigures() {
        for (int i = 0; i < byBits.length; i++) {
            byBits[i] = new LongAdder();
        }
    }

    void committed(int writes, long taken) {
        written.add(writes);
        commits.increment();
        nanos.add(taken);
        int millis = (int) Math.min(MOST_MILLIS - 1, taken / 1_000_000);
        byBits[Integer.SIZE - Integer.numberOfLeadingZeros(millis)].increment();
    }

    void failed() {
        failed.increment();
    }

    public long written() {
        return written.sum();
    }

    public long failures() {
        return failed.sum();
    }

    public long commits() {
        return commits.sum();
    }

    public long nanos() {
        return nanos.sum();
    }

    /// Those below so many milliseconds.
    ///
    /// @param millis a power of two
    public long below(long millis) {
        long sum = 0;
        for (int bits = 0; bits < byBits.length && (1L << bits) <= millis; bits++) {
            sum += byBits[bits].sum();
        }
        return sum;
    }
}
