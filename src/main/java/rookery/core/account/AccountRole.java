package rookery.core.account;

/// What an account may do on its server beyond talking.
public enum AccountRole {
    PERSON,
    /// Looks after the server.
    ADMIN,
    /// A program speaks through it, by tokens that an operator made; it has no password.
    BOT
}
