package rookery.app.account;

import rookery.store.account.Scope;

/// A token to be made.
///
/// @param note what it is for
record Grant(String note, Scope scope) {}
