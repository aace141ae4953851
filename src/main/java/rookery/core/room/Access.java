package rookery.core.room;

/// How one comes into a room.
public enum Access {
    /// It stands in the directory, and everybody may join.
    PUBLIC,
    /// It does not stand there, but is open to whoever knows its alias.
    PRIVATE,
    /// By invitation only.
    INVITE
}
