package rookery.core.roster;

/// How another account stands in mine's roster.
public enum Standing {
    /// Not in it.
    STRANGER,
    /// I asked, and wait.
    ASKED,
    /// They asked, and wait.
    ASKED_BY_THEM,
    /// Both agreed: each sees the other's presence.
    MUTUAL,
    /// I want to hear nothing of them. They are not told.
    BLOCKED
}
