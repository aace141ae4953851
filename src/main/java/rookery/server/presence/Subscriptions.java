package rookery.server.presence;

import rookery.core.account.AccountId;
import rookery.server.fanout.Connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Devices that want to be told of accounts which are no contacts. Gone with the device. Safe for
/// many threads.
final class Subscriptions {
    static final int MOST = 200;

    private final ConcurrentHashMap<AccountId, Set<Connection>> byAccount =
            new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Connection, Set<AccountId>> byDevice =
            new ConcurrentHashMap<>();

    /// False where the device has [#MOST].
    boolean add(Connection device, AccountId whom) {
        Set<AccountId> all = byDevice.computeIfAbsent(device, _ -> ConcurrentHashMap.newKeySet());
        if (!all.contains(whom) && all.size() >= MOST) {
            return false;
        }
        all.add(whom);
        byAccount.compute(
                whom,
                (_, known) -> {
                    Set<Connection> devices = known == null ? ConcurrentHashMap.newKeySet() : known;
                    devices.add(device);
                    return devices;
                });
        // Who left meanwhile was forgotten before.
        if (device.isGone()) {
            forget(device);
        }
        return true;
    }

    void remove(Connection device, AccountId whom) {
        Set<AccountId> all = byDevice.get(device);
        if (all != null && all.remove(whom)) {
            drop(device, whom);
        }
    }

    void forget(Connection device) {
        Set<AccountId> all = byDevice.remove(device);
        if (all != null) {
            all.forEach(whom -> drop(device, whom));
        }
    }

    private void drop(Connection device, AccountId whom) {
        byAccount.computeIfPresent(
                whom,
                (_, devices) -> {
                    devices.remove(device);
                    return devices.isEmpty() ? null : devices;
                });
    }

    Set<Connection> of(AccountId whom) {
        return Set.copyOf(byAccount.getOrDefault(whom, Set.of()));
    }
}
