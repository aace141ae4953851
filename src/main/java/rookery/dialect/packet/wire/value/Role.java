package rookery.dialect.packet.wire.value;

/// An account's place in a room, from above; `NONE` is not in it.
public enum Role {
    NONE,
    OWNER,
    MODERATOR,
    MEMBER,
    GUEST
}
