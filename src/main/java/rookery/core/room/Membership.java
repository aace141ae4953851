package rookery.core.room;

import rookery.core.account.AccountId;

import java.time.Instant;

/// An account's place in a room, whether it is there now or not.
///
/// @param silenced while it holds, the account may read but not post
public record Membership(
        RoomAlias room, AccountId account, Role role, Instant since, Quiet silenced) {}
