package rookery.server.attachment;

import rookery.core.account.AccountId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;

/// How often each account did something within a minute. Safe for many threads.
final class Frequency {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// Accounts that are remembered; then those whose minute is over are forgotten.
    private static final int MOST = 10_000;

    private final int most;
    private final InstantSource clock;
    private final ConcurrentHashMap<AccountId, Minute> minutes = new ConcurrentHashMap<>();

    Frequency(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Counts once more.
    ///
    /// @return how long to wait; zero if it may be done now
    Duration spend(AccountId account) {
        Instant now = clock.instant();
        if (minutes.size() > MOST) {
            minutes.values().removeIf(minute -> minute.isOver(now));
        }
        Minute minute =
                minutes.compute(
                        account,
                        (_, before) ->
                                before == null || before.isOver(now)
                                        ? new Minute(now, 1)
                                        : new Minute(before.began, before.count + 1));
        return minute.count <= most
                ? Duration.ZERO
                : Duration.between(now, minute.began.plus(WINDOW)).plusSeconds(1);
    }

    private record Minute(Instant began, int count) {
        boolean isOver(Instant now) {
            return !now.isBefore(began.plus(WINDOW));
        }
    }
}
