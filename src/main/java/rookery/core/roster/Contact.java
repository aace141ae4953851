package rookery.core.roster;

import rookery.core.account.AccountId;

/// Another account that I keep, with its number.
public record Contact(AccountId id, ContactCard card) {}
