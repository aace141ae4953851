package rookery.store.account;

import rookery.core.account.Account;
import rookery.core.account.AccountName;

/// What came of [AccountStore#register].
public sealed interface Registered {
    record Done(Account account) implements Registered {}

    record Taken() implements Registered {}

    /// The name looks like one that is there.
    record Imitates(AccountName other) implements Registered {}

    /// It is unknown, used up or too old.
    record InviteNotValid() implements Registered {}
}
