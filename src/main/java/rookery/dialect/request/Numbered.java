package rookery.dialect.request;

import rookery.core.account.AccountId;

/// Whom or what a request is for, where the dialect knows numbers alone.
public sealed interface Numbered {
    record Account(AccountId id) implements Numbered {}

    /// @param number of the room, as the server gave it
    record Room(long number) implements Numbered {}
}
