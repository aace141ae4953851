package rookery.core.presence;

/// How somebody is there; the best first.
public enum Show {
    ONLINE,
    AWAY,
    BUSY
}
