package rookery.dialect.packet.wire.value;

/// Who may come into a room.
public enum Access {
    PUBLIC,
    /// Not in the directory, but open to whoever knows its alias.
    PRIVATE,
    /// Only by invitation.
    INVITE
}
