package rookery.server.roster;

import rookery.core.account.AccountId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often accounts may ask others to become their contacts: [#AT_ONCE] times, then once in
/// [#EACH]. Safe for many threads.
///
/// The memory is bounded; where it is full, whoever asked longest ago is forgotten.
final class Askings {
    static final int AT_ONCE = 50;
    static final Duration EACH = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final InstantSource clock;

    /// When all that was asked will have been paid for. Guarded by this.
    private final Map<AccountId, Instant> paid = new LinkedHashMap<>(16, 0.75f, true);

    Askings(InstantSource clock) {
        this.clock = clock;
    }

    /// @return how long to wait; zero to go on, and then it counts
    synchronized Duration begin(AccountId account) {
        Instant now = clock.instant();
        Instant until = paid.getOrDefault(account, now);
        Instant then = (until.isAfter(now) ? until : now).plus(EACH);
        Duration wait = Duration.between(now.plus(EACH.multipliedBy(AT_ONCE)), then);
        if (wait.isPositive()) {
            return wait;
        }
        paid.put(account, then);
        if (paid.size() > MOST) {
            paid.remove(paid.keySet().iterator().next());
        }
        return Duration.ZERO;
    }
}
