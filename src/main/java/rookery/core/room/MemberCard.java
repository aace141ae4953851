package rookery.core.room;

import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.presence.Presence;

import java.time.Instant;

/// Somebody in the list of a room's members, or of those it banned.
///
/// @param role [Role#NONE] of somebody banned
/// @param since when they joined, or were banned
/// @param bot whether a program speaks through the account
public record MemberCard(
        Handle handle,
        Nickname nickname,
        Avatar avatar,
        Role role,
        Instant since,
        Quiet silenced,
        Presence presence,
        boolean bot) {
    /// Of a person.
    public MemberCard(
            Handle handle,
            Nickname nickname,
            Avatar avatar,
            Role role,
            Instant since,
            Quiet silenced,
            Presence presence) {
        this(handle, nickname, avatar, role, since, silenced, presence, false);
    }
}
