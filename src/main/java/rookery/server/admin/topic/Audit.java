package rookery.server.admin.topic;

import rookery.server.admin.call.Call;
import rookery.store.admin.AuditStore;

import java.time.InstantSource;

/// Writes down what is done, before it is answered. Blocking; safe for many threads.
public final class Audit {
    private final AuditStore store;
    private final InstantSource clock;

    public Audit(AuditStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param details never a secret
    void add(Call call, String what, String target, String details) {
        store.add(new AuditStore.Deed(clock.instant(), call.who(), "api", what, target, details));
    }
}
