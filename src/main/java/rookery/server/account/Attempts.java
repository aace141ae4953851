package rookery.server.account;

import org.jspecify.annotations.Nullable;

import rookery.core.account.AccountName;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Slows down whoever guesses passwords: after some failures under a name, or from an address, each
/// further try has to wait longer. Names that do not exist count like others. A wait hinders only
/// passwords: a device with a token comes in all the same, so that nobody can lock out another for
/// good. Safe for many threads.
///
/// The memory is bounded; where it is full, whoever failed longest ago is forgotten.
public final class Attempts {
    static final int MOST = 10_000;

    private final Supplier<AttemptLimits> limits;
    private final InstantSource clock;

    // Guarded by this.
    private final Map<AccountName, Failures> names = new Recent<>();
    private final Map<Origin, Failures> origins = new Recent<>();

    public Attempts(Supplier<AttemptLimits> limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /// Before a password is looked at. It counts as a failure until [#succeeded] says otherwise, so
    /// that many tries at once are as many failures.
    ///
    /// @return how long to wait; zero to go on
    public synchronized Duration begin(AccountName name, Origin origin) {
        Instant now = clock.instant();
        Duration byName = wait(names.get(name), limits.get().perAccount(), now);
        Duration byOrigin = isLimited(origin) ? waitOf(origin, now) : Duration.ZERO;
        Duration wait = byName.compareTo(byOrigin) > 0 ? byName : byOrigin;
        if (wait.isZero()) {
            names.put(name, next(names.get(name), now));
            count(origin, now);
        }
        return wait;
    }

    /// As [#begin] for what costs time and concerns no name yet; it always counts.
    public synchronized Duration begin(Origin origin) {
        Instant now = clock.instant();
        Duration wait = isLimited(origin) ? waitOf(origin, now) : Duration.ZERO;
        if (wait.isZero()) {
            count(origin, now);
        }
        return wait;
    }

    /// The password was right: the name is free again. The address gets back only this try, or an
    /// account of one's own would make guessing at others free.
    public synchronized void succeeded(AccountName name, Origin origin) {
        names.remove(name);
        Failures failures = origins.get(origin);
        if (failures != null) {
            origins.put(origin, new Failures(Math.max(0, failures.count - 1), failures.last));
        }
    }

    private boolean isLimited(Origin origin) {
        return limits.get().perAddress() > 0 && !origin.equals(Origin.HERE);
    }

    private Duration waitOf(Origin origin, Instant now) {
        return wait(origins.get(origin), limits.get().perAddress(), now);
    }

    private void count(Origin origin, Instant now) {
        if (isLimited(origin)) {
            origins.put(origin, next(origins.get(origin), now));
        }
    }

    private Duration wait(@Nullable Failures failures, int free, Instant now) {
        if (failures == null || isForgotten(failures, now)) {
            return Duration.ZERO;
        }
        Duration left =
                Duration.between(
                        now, failures.last.plus(limits.get().waitAfter(failures.count, free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Failures next(@Nullable Failures failures, Instant now) {
        return failures == null || isForgotten(failures, now)
                ? new Failures(1, now)
                : new Failures(failures.count + 1, now);
    }

    private boolean isForgotten(Failures failures, Instant now) {
        return failures.last.plus(limits.get().memory()).isBefore(now);
    }

    synchronized int remembered() {
        return names.size() + origins.size();
    }

    /// In a row, up to the last.
    private record Failures(int count, Instant last) {}

    /// Holds the last [#MOST] that were used.
    private static final class Recent<K> extends LinkedHashMap<K, Failures> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Failures> eldest) {
            return size() > MOST;
        }
    }
}
