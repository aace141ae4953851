package rookery.store.admin;

/// What a store has counted since it was opened. Does not block; safe for many threads.
public interface StoreFigures {
    /// Writes that were committed.
    long written();

    /// Writes that were rolled back or refused.
    long failed();

    /// Writes that wait now.
    int waiting();

    long commits();

    /// All commits together, in nanoseconds.
    long commitNanos();

    /// How many commits took less than so many milliseconds.
    ///
    /// @param millis a power of two
    long commitsBelow(long millis);
}
