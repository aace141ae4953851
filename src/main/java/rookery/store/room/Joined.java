package rookery.store.room;

import rookery.core.room.Membership;

/// What came of [MembershipStore#join].
public sealed interface Joined {
    record Done(Membership membership) implements Joined {}

    /// It belonged to the room before; nothing changed.
    record Already(Membership membership) implements Joined {}

    record NoSuchRoom() implements Joined {}

    record NoSuchAccount() implements Joined {}

    record Banned() implements Joined {}

    record NotInvited() implements Joined {}

    /// The room has [MembershipStore#MOST_MEMBERS], or the account [MembershipStore#MOST_ROOMS].
    record Full() implements Joined {}
}
