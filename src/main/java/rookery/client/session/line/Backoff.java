package rookery.client.session.line;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before each new try: doubling from one second to a minute, and up to a fifth
/// more or less, so that a restarted server is not asked by all at once. For one thread.
public final class Backoff {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(60);
    static final double JITTER = 0.2;

    private final RandomGenerator random;
    private int tries;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        long doubled = FIRST.toMillis() << Math.min(tries, 16);
        tries++;
        long millis = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }

    void reset() {
        tries = 0;
    }
}
