package rookery.server.rate;

import rookery.core.account.AccountId;
import rookery.dialect.reply.Reply;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How fast each account may do one kind of thing, through however many connections: so often a
/// second on the long run, five times as often at once. Safe for many threads.
public final class Paces {
    private static final int LEAST = 1_024;

    private final int perSecond;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<AccountId, Pace> paces = new ConcurrentHashMap<>();
    private volatile int tidyAt = LEAST;

    public Paces(int perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /// Counts once more, where that may be; else what the account is told instead.
    public Optional<Reply.Denied> spend(AccountId account) {
        if (paces.size() >= tidyAt) {
            tidy();
        }
        Pace pace = paces.computeIfAbsent(account, _ -> new Pace(perSecond, nanos));
        synchronized (pace) {
            if (!pace.allows()) {
                return Optional.of(pace.refusal());
            }
            pace.spend();
            return Optional.empty();
        }
    }

    /// Whoever has not been fast lately need not be remembered.
    private synchronized void tidy() {
        if (paces.size() >= tidyAt) {
            paces.values().removeIf(Paces::isRested);
            tidyAt = Math.max(LEAST, 2 * paces.size());
        }
    }

    private static boolean isRested(Pace pace) {
        synchronized (pace) {
            return pace.isRested();
        }
    }
}
