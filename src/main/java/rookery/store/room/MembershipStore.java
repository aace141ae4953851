package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who belongs to which room. Only accounts do; whoever comes as a guest of one connection is not
/// kept. Each change is one commit. Blocking; safe for many threads.
public interface MembershipStore {
    int MOST_MEMBERS = 20_000;

    /// Rooms of one account.
    int MOST_ROOMS = 5_000;

    /// That one account has not answered yet.
    int MOST_INVITATIONS = 1_000;

    /// Of one room.
    int MOST_BANS = 20_000;

    /// The most rows of one answer, except of [#all].
    int MOST = 1_000;

    /// As a member; as the owner where the room was made and everybody has left it. Uses up the
    /// invitation.
    Joined join(RoomAlias room, AccountId account, Instant at);

    Left leave(RoomAlias room, AccountId account);

    /// Checks in the same commit whether the role of `by` allows it.
    Acted act(RoomAlias room, AccountId by, AccountId whom, Act act, Instant at);

    Optional<Membership> find(RoomAlias room, AccountId account);

    /// Every member of a room in one read, in the order of numbers.
    List<Membership> all(RoomAlias room);

    /// By role, then by name.
    ///
    /// @param role of the last one of the page before; the owner's for the first
    /// @param after the name of that one; empty for the first
    List<Listed> page(RoomAlias room, Role role, String after, int most);

    /// By name.
    ///
    /// @param after the last name of the page before; empty for the first
    List<Banned> banned(RoomAlias room, String after, int most);

    /// The rooms of an account, in the order in which the rooms came to be.
    ///
    /// @param after the alias of the last one of the page before; empty for the first
    List<Belonging> roomsOf(AccountId account, String after, int most);

    /// What an account may join, the newest first; never more than [#MOST_INVITATIONS].
    List<Invitation> invitations(AccountId account);

    /// A member as the list of members shows it.
    ///
    /// @param bot whether a program speaks through the account
    record Listed(
            Membership membership,
            AccountName name,
            Nickname nickname,
            Avatar avatar,
            boolean bot) {}

    /// @param by who banned it
    record Banned(
            AccountId account, AccountName name, Nickname nickname, AccountId by, Instant at) {}

    record Belonging(KeptRoom room, Membership membership) {}

    record Invitation(KeptRoom room, AccountId by, AccountName byName, Instant at) {}
}
