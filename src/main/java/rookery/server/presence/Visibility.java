package rookery.server.presence;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.presence.Presence;
import rookery.core.roster.Bond;
import rookery.core.roster.Standing;
import rookery.server.fanout.Connection;
import rookery.server.roster.Bonds;

import java.time.Instant;
import java.util.Set;

/// What accounts may know of each other's presence: asked for, subscribed to, and revealed or
/// hidden as they come to stand to each other. Blocking; safe for many threads.
public final class Visibility implements Bonds {
    private final Presences presences;
    private final Watchers watchers;

    /// @param watchers the same that are told by the presences
    public Visibility(Presences presences, Watchers watchers) {
        this.presences = presences;
        this.watchers = watchers;
    }

    /// What the reader may know of an account.
    public Presence seenBy(AccountId reader, Account whom) {
        return watchers.seenBy(reader, whom.id(), sight(whom)).presence();
    }

    /// From now on the device is told of the account, too.
    ///
    /// @return false where it has too many such wishes
    public boolean subscribe(Connection device, Account whom) {
        return watchers.subscribe(device, whom.id());
    }

    public void unsubscribe(Connection device, Account whom) {
        watchers.unsubscribe(device, whom.id());
    }

    /// Tells a device what it may know of the account.
    public void show(Connection device, Account whom) {
        watchers.alone(
                whom.id(),
                () ->
                        watchers.seenBy(device.account(), whom.id(), sight(whom))
                                .announcement()
                                .to(Set.of(device)));
    }

    private Watchers.Sight sight(Account whom) {
        Presence known = presences.of(whom.id());
        boolean unseen =
                known instanceof Presence.Unavailable(_, Instant seen)
                        && seen.equals(Presence.Unavailable.NEVER);
        return new Watchers.Sight(
                whom.name(),
                unseen && whom.seen() instanceof Account.Seen.At(Instant at)
                        ? new Presence.Unavailable(known.status(), at)
                        : known);
    }

    /// Those who come to see each other are told of each other, and those who do not see each other
    /// any more seem to leave.
    @Override
    public void changed(Account me, Account them, Bond before, Bond after) {
        boolean were = Watchers.isMutual(before);
        boolean are = Watchers.isMutual(after);
        boolean blocks = before.mine() != after.mine() && after.mine() == Standing.BLOCKED;
        if (were != are || blocks) {
            reveal(me, them, were || are);
            reveal(them, me, were || are);
        }
    }

    private void reveal(Account whom, Account reader, boolean contacts) {
        watchers.alone(
                whom.id(),
                () -> {
                    if (presences.of(whom.id()) instanceof Presence.Available) {
                        Presence now = seenBy(reader.id(), whom, contacts);
                        watchers.tellTo(
                                reader.id(),
                                whom.id(),
                                new Watchers.Sight(whom.name(), now),
                                contacts);
                    }
                });
    }

    /// Who was a contact and is none any more is told no more.
    private Presence seenBy(AccountId reader, Account whom, boolean contacts) {
        return contacts && !watchers.areContacts(reader, whom.id())
                ? Presence.UNKNOWN
                : seenBy(reader, whom);
    }
}
