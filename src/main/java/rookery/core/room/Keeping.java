package rookery.core.room;

/// Whether what is said in a room is kept; stays as it is for good.
public enum Keeping {
    HISTORY,
    NOTHING
}
