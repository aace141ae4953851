package rookery.store.room;

/// What came of [MembershipStore#act].
public sealed interface Acted {
    record Done() implements Acted {}

    /// It was so before.
    record Already() implements Acted {}

    record NoSuchRoom() implements Acted {}

    record NoSuchAccount() implements Acted {}

    /// The other does not belong to the room.
    record NotAMember() implements Acted {}

    /// The role of whoever acts does not allow it.
    record NotAllowed() implements Acted {}

    /// Nobody would own the room.
    record LastOwner() implements Acted {}

    /// Whoever is banned can be invited only after that is taken back.
    record Banned() implements Acted {}

    /// The other holds [MembershipStore#MOST_INVITATIONS], or the room [MembershipStore#MOST_BANS].
    record Full() implements Acted {}
}
