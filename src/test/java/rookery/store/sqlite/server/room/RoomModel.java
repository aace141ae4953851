package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.room.Access;
import rookery.core.room.Act;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a room must be after each change, in plain words. Results are the names of their types.
final class RoomModel {
    final RoomAlias alias;
    final Map<AccountId, Membership> members = new TreeMap<>();
    final Set<AccountId> banned = new TreeSet<>();
    final Map<AccountId, AccountId> invitedBy = new TreeMap<>();
    final Access access;
    private final boolean isMade;

    RoomModel(RoomAlias alias, Access access, boolean isMade) {
        this.alias = alias;
        this.access = access;
        this.isMade = isMade;
    }

    void put(AccountId account, Role role, Instant since, Quiet silenced) {
        members.put(account, new Membership(alias, account, role, since, silenced));
    }

    String join(AccountId account, Instant at) {
        if (members.containsKey(account)) {
            return "Already";
        }
        if (banned.contains(account)) {
            return "Banned";
        }
        if (access == Access.INVITE && !invitedBy.containsKey(account)) {
            return "NotInvited";
        }
        invitedBy.remove(account);
        put(account, isMade && members.isEmpty() ? Role.OWNER : Role.MEMBER, at, Quiet.NONE);
        return "Done";
    }

    String leave(AccountId account) {
        if (!members.containsKey(account)) {
            return "NotThere";
        }
        if (isOnlyOwner(account) && members.size() > 1) {
            return "LastOwner";
        }
        members.remove(account);
        return "Done";
    }

    private boolean isOnlyOwner(AccountId account) {
        return members.values().stream()
                .filter(one -> one.role() == Role.OWNER)
                .map(Membership::account)
                .toList()
                .equals(List.of(account));
    }

    String act(AccountId by, AccountId whom, Act act) {
        Membership actor = members.get(by);
        if (actor == null) {
            return "NotAllowed";
        }
        Membership other = members.get(whom);
        return switch (act) {
            case Act.Invite _ -> invite(actor, whom);
            case Act.Unban _ -> unban(actor, whom);
            case Act.Ban _ -> other == null ? banStranger(actor, whom) : ban(actor, other);
            case Act.Kick _ -> other == null ? "NotAMember" : kick(actor, other);
            case Act.Silence(Quiet until) ->
                    other == null ? "NotAMember" : silence(actor, other, until);
            case Act.Give(Role role) -> other == null ? "NotAMember" : give(actor, other, role);
        };
    }

    private String invite(Membership actor, AccountId whom) {
        if (!actor.role().mayInvite(access)) {
            return "NotAllowed";
        }
        if (banned.contains(whom)) {
            return "Banned";
        }
        boolean isNew = !members.containsKey(whom) && !invitedBy.containsKey(whom);
        if (isNew) {
            invitedBy.put(whom, actor.account());
        }
        return isNew ? "Done" : "Already";
    }

    private String unban(Membership actor, AccountId whom) {
        if (!actor.role().moderates()) {
            return "NotAllowed";
        }
        return banned.remove(whom) ? "Done" : "Already";
    }

    private String banStranger(Membership actor, AccountId whom) {
        if (!actor.role().moderates()) {
            return "NotAllowed";
        }
        invitedBy.remove(whom);
        return banned.add(whom) ? "Done" : "Already";
    }

    private String ban(Membership actor, Membership other) {
        String kicked = kick(actor, other);
        if (kicked.equals("Done")) {
            banned.add(other.account());
        }
        return kicked;
    }

    private String kick(Membership actor, Membership other) {
        if (!actor.role().mayActOn(other.role())) {
            return "NotAllowed";
        }
        members.remove(other.account());
        return "Done";
    }

    private String silence(Membership actor, Membership other, Quiet until) {
        if (!actor.role().mayActOn(other.role())) {
            return "NotAllowed";
        }
        put(other.account(), other.role(), other.since(), until);
        return other.silenced().equals(until) ? "Already" : "Done";
    }

    private String give(Membership actor, Membership other, Role role) {
        if (actor.role() != Role.OWNER) {
            return "NotAllowed";
        }
        if (isOnlyOwner(other.account()) && role != Role.OWNER) {
            return "LastOwner";
        }
        put(other.account(), role, other.since(), role.moderates() ? Quiet.NONE : other.silenced());
        return other.equals(members.get(other.account())) ? "Already" : "Done";
    }

    /// The account is no more.
    void forget(AccountId account) {
        boolean wasOnlyOwner = isOnlyOwner(account);
        members.remove(account);
        banned.remove(account);
        invitedBy.remove(account);
        invitedBy.values().removeIf(account::equals);
        if (wasOnlyOwner) {
            members.values().stream()
                    .min(Comparator.comparing(Membership::role).thenComparing(Membership::since))
                    .ifPresent(heir -> put(heir.account(), Role.OWNER, heir.since(), Quiet.NONE));
        }
    }
}
