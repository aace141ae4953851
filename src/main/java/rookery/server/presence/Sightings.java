package rookery.server.presence;

import rookery.core.account.AccountId;
import rookery.store.account.AccountStore;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// When accounts were seen last, kept in one go for all who leave meanwhile. Safe for many threads.
final class Sightings {
    private final AccountStore accounts;
    private final Consumer<Runnable> executor;

    /// Guarded by this.
    private Map<AccountId, Instant> waiting = new HashMap<>();

    /// @param executor runs what blocks, sooner or later
    Sightings(AccountStore accounts, Consumer<Runnable> executor) {
        this.accounts = accounts;
        this.executor = executor;
    }

    void add(AccountId id, Instant until) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.put(id, until);
        }
        if (first) {
            executor.accept(this::keep);
        }
    }

    /// Blocking.
    void keep() {
        Map<AccountId, Instant> now;
        synchronized (this) {
            now = waiting;
            waiting = new HashMap<>();
        }
        accounts.seen(now);
    }
}
