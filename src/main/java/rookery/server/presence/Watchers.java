package rookery.server.presence;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.presence.Presence;
import rookery.core.presence.Presence.Unavailable;
import rookery.core.roster.Bond;
import rookery.core.roster.Standing;
import rookery.dialect.event.AccountEvent;
import rookery.server.fanout.Announcement;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Present;
import rookery.store.account.RosterStore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Who is told of whose presence: contacts, and whoever subscribed to it and is not blocked.
/// Blocking, save for [#forget]; safe for many threads.
///
/// Of each account one thread tells at a time, and asks within that time whom to tell. So whoever
/// comes to see an account is told of it before or after its change, and ends with what is so.
public final class Watchers {
    private static final int STRIPES = 256;

    private final RosterStore rosters;
    private final Present present;
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Object> locks =
            IntStream.range(0, STRIPES).mapToObj(_ -> new Object()).toList();

    public Watchers(RosterStore rosters, Present present) {
        this.rosters = rosters;
        this.present = present;
    }

    /// Runs the task while nobody else tells of the account.
    void alone(AccountId whom, Runnable task) {
        synchronized (locks.get(Math.floorMod(whom.hashCode(), STRIPES))) {
            task.run();
        }
    }

    /// Tells all who see the account. To be called alone.
    void tell(AccountId whom, Sight sight) {
        Set<Connection> contacts = new LinkedHashSet<>();
        rosters.watchers(whom).forEach(each -> contacts.addAll(present.of(each)));
        sight.announcement().to(contacts);
        Set<Connection> others = new HashSet<>(subscriptions.of(whom));
        others.removeAll(contacts);
        if (!others.isEmpty()) {
            Set<AccountId> blocked = Set.copyOf(rosters.blocked(whom));
            others.removeIf(device -> blocked.contains(device.account()));
            sight.fromAfar().announcement().to(others);
        }
    }

    /// Tells a device of all whom its account sees.
    ///
    /// @param of those of them who are available
    void greet(Connection device, Function<AccountId, Optional<Sight>> of) {
        for (AccountId each : rosters.watchers(device.account())) {
            alone(
                    each,
                    () ->
                            of.apply(each)
                                    .ifPresent(sight -> sight.announcement().to(Set.of(device))));
        }
    }

    /// False where the device has too many subscriptions.
    boolean subscribe(Connection device, AccountId whom) {
        return subscriptions.add(device, whom);
    }

    void unsubscribe(Connection device, AccountId whom) {
        subscriptions.remove(device, whom);
    }

    void forget(Connection device) {
        subscriptions.forget(device);
    }

    /// What one may know of the other.
    ///
    /// @param sight what a contact knows
    Sight seenBy(AccountId reader, AccountId whom, Sight sight) {
        Bond bond = rosters.bond(reader, whom);
        if (bond.mine() == Standing.BLOCKED || bond.theirs() == Standing.BLOCKED) {
            return new Sight(sight.name, Presence.UNKNOWN);
        }
        return isMutual(bond) || reader.equals(whom) ? sight : sight.fromAfar();
    }

    boolean areContacts(AccountId one, AccountId other) {
        return isMutual(rosters.bond(one, other));
    }

    static boolean isMutual(Bond bond) {
        return bond.mine() == Standing.MUTUAL && bond.theirs() == Standing.MUTUAL;
    }

    /// Tells the other's devices, or those that subscribed where the two were no contacts.
    void tellTo(AccountId reader, AccountId whom, Sight sight, boolean contacts) {
        List<Connection> devices = new ArrayList<>(present.of(reader));
        if (!contacts) {
            devices.retainAll(subscriptions.of(whom));
        }
        sight.announcement().to(devices);
    }

    /// What is known of an account.
    record Sight(AccountName name, Presence presence) {
        /// When somebody was last here is for contacts.
        Sight fromAfar() {
            return presence instanceof Unavailable(String status, _)
                    ? new Sight(name, new Unavailable(status, Unavailable.NEVER))
                    : this;
        }

        Announcement announcement() {
            return new Announcement(new AccountEvent.Seen(name, presence));
        }
    }
}
