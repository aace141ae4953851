package rookery.core.account;

/// What an account may do on its server beyond talking.
public enum AccountRole {
    PERSON,
    /// Looks after the server.
    ADMIN
}
