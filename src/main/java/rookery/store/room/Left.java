package rookery.store.room;

import rookery.core.room.Membership;

/// What came of [MembershipStore#leave].
public sealed interface Left {
    /// @param before the membership that is gone
    record Done(Membership before) implements Left {}

    /// It did not belong to the room, or there is none.
    record NotThere() implements Left {}

    /// Others are there and would be without an owner.
    record LastOwner() implements Left {}
}
