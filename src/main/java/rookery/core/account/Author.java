package rookery.core.account;

/// Who said something, and what they were called when they said it.
public record Author(AccountId id, Nickname nickname) {}
