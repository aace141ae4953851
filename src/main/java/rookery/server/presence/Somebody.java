package rookery.server.presence;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.presence.Presence;
import rookery.server.fanout.Connection;

import java.time.Duration;
import java.time.Instant;

/// An account that has a device here, or had one a moment ago.
final class Somebody {
    /// Changes are told so often at once, then once in [#EACH]; those between are passed over.
    private static final int AT_ONCE = 20;

    private static final Duration EACH = Duration.ofSeconds(1);

    final AccountId id;
    final AccountName name;

    /// Under the key of the map it is in.
    final Attendance<Connection> attendance = new Attendance<>();

    /// What others were told last. Written under the lock of the account.
    volatile Presence told = Presence.UNKNOWN;

    // Under the lock of the account.
    private Instant paid = Instant.EPOCH;
    private boolean late;

    Somebody(AccountId id, AccountName name) {
        this.id = id;
        this.name = name;
    }

    /// How long the next change has to wait; zero to tell it, and then it counts.
    Duration pace(Instant now) {
        Instant then = (paid.isAfter(now) ? paid : now).plus(EACH);
        Duration wait = Duration.between(now.plus(EACH.multipliedBy(AT_ONCE)), then);
        if (wait.isPositive()) {
            return wait;
        }
        paid = then;
        return Duration.ZERO;
    }

    /// True for the first who makes it so.
    boolean becomesLate() {
        boolean first = !late;
        late = true;
        return first;
    }

    void isLateNoMore() {
        late = false;
    }
}
