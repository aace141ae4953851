package rookery.core.roster;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;

/// Another account that I keep.
///
/// @param name what it calls itself on the screen
public record Contact(
        AccountId id, AccountName account, Nickname name, Standing standing, Remarks remarks) {}
