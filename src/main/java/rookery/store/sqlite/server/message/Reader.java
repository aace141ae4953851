package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;

/// Whose reactions are told from those of others.
///
/// @param account no account's number where nobody is
record Reader(long account) {
    static final Reader NOBODY = new Reader(0);

    static Reader of(AccountId account) {
        return new Reader(account.number());
    }
}
