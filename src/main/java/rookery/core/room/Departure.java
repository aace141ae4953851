package rookery.core.room;

/// How somebody came to be out of a room.
public enum Departure {
    LEFT,
    KICKED,
    BANNED
}
