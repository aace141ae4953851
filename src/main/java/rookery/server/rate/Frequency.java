package rookery.server.rate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// How often each did something within a minute. Safe for many threads.
///
/// @param <K> by what they are told apart
public final class Frequency<K> {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// That are remembered; then those whose minute is over are forgotten.
    private static final int MOST = 10_000;

    private final IntSupplier most;
    private final InstantSource clock;
    private final ConcurrentHashMap<K, Minute> minutes = new ConcurrentHashMap<>();

    /// @param most within a minute, as it is at the time; 0 is no limit
    public Frequency(IntSupplier most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts once more.
    ///
    /// @return how long to wait; zero if it may be done now
    public Duration spend(K who) {
        int limit = most.getAsInt();
        if (limit == 0) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        if (minutes.size() > MOST) {
            minutes.values().removeIf(minute -> minute.isOver(now));
        }
        Minute minute =
                minutes.compute(
                        who,
                        (_, before) ->
                                before == null || before.isOver(now)
                                        ? new Minute(now, 1)
                                        : new Minute(before.began, before.count + 1));
        return minute.count <= limit
                ? Duration.ZERO
                : Duration.between(now, minute.began.plus(WINDOW)).plusSeconds(1);
    }

    private record Minute(Instant began, int count) {
        boolean isOver(Instant now) {
            return !now.isBefore(began.plus(WINDOW));
        }
    }
}
