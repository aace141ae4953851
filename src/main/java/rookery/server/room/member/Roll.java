package rookery.server.room.member;

import rookery.core.account.AccountId;
import rookery.core.room.Keeping;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.store.room.KeptRoom;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a room is and who belongs to it, as far as the store has answered. Belongs to the room's
/// lane: what is said there asks nobody else. In a direct both are members, and nobody is kept.
public final class Roll {
    private final Map<AccountId, Membership> members = new HashMap<>();
    private final RoomAlias alias;
    private final Keeping keeping;
    private final Set<AccountId> two;
    private Set<AccountId> blocking;
    private RoomSettings settings;

    /// @param two those of a direct
    /// @param blocking which of them block the other
    public Roll(
            KeptRoom room, List<Membership> members, Set<AccountId> two, Set<AccountId> blocking) {
        alias = room.alias();
        keeping = room.keeping();
        settings = room.settings();
        this.two = Set.copyOf(two);
        this.blocking = Set.copyOf(blocking);
        replace(members);
    }

    /// All of them anew.
    public void replace(List<Membership> now) {
        members.clear();
        now.forEach(this::put);
    }

    public void put(Membership membership) {
        members.put(membership.account(), membership);
    }

    public void remove(AccountId account) {
        members.remove(account);
    }

    public void change(RoomSettings now) {
        settings = now;
    }

    /// Which of the two of a direct block the other.
    public void block(Set<AccountId> now) {
        blocking = Set.copyOf(now);
    }

    /// Those whose devices hear the room, whether they are connected or not.
    public Set<AccountId> accounts() {
        return alias.isDirect() ? two : members.keySet();
    }

    public boolean holds(AccountId account) {
        return two.contains(account) || members.containsKey(account);
    }

    public Optional<Membership> find(AccountId account) {
        return Optional.ofNullable(members.get(account));
    }

    public Role roleOf(AccountId account) {
        Membership membership = members.get(account);
        if (membership == null) {
            return two.contains(account) ? Role.MEMBER : Role.NONE;
        }
        return membership.role();
    }

    public boolean isSilenced(AccountId account, Instant now) {
        Membership membership = members.get(account);
        return membership != null && membership.silenced().holdsAt(now);
    }

    /// Whether somebody in the direct wants to hear nothing from it.
    public boolean isBlocked(AccountId account) {
        return blocking.stream().anyMatch(other -> !other.equals(account));
    }

    public RoomSettings settings() {
        return settings;
    }

    public int size() {
        return members.size();
    }

    public RoomCard card(Role role) {
        return new RoomCard(alias, settings, keeping, members.size(), role);
    }
}
