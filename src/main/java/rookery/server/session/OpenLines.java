package rookery.server.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Every connection that a dialect has taken in, for whoever looks after the server. Safe for many
/// threads.
public final class OpenLines {
    private static final int LEAST = 1_024;

    private final InstantSource clock;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger size = new AtomicInteger();
    private final ConcurrentSkipListMap<Long, Open> lines = new ConcurrentSkipListMap<>();
    private volatile int tidyAt = LEAST;

    public OpenLines(InstantSource clock) {
        this.clock = clock;
    }

    /// Lines do not say when they go; those that have gone are forgotten before the list is twice
    /// as long as it has to be.
    void add(Line line) {
        long number = numbers.incrementAndGet();
        lines.put(number, new Open(number, line, clock.instant()));
        if (size.incrementAndGet() >= tidyAt) {
            tidy();
        }
    }

    private synchronized void tidy() {
        lines.values().removeIf(open -> open.line.isGone());
        int left = lines.size();
        size.set(left);
        tidyAt = Math.max(LEAST, 2 * left);
    }

    /// In the order of coming.
    ///
    /// @param after a number; 0 for the first
    public List<Open> after(long after, int most) {
        return lines.tailMap(after, false).values().stream()
                .filter(open -> !open.line.isGone())
                .limit(most)
                .toList();
    }

    public Optional<Open> find(long number) {
        return Optional.ofNullable(lines.get(number)).filter(open -> !open.line.isGone());
    }

    public long count() {
        return lines.values().stream().filter(open -> !open.line.isGone()).count();
    }

    /// @param number never given twice by one server that runs
    public record Open(long number, Line line, Instant since) {}
}
