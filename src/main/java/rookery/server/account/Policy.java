package rookery.server.account;

/// Who may make an account.
public enum Policy {
    OPEN,
    BY_INVITE,
    CLOSED
}
