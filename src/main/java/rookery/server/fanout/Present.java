package rookery.server.fanout;

import rookery.core.account.AccountId;

import java.util.Set;

/// Where the devices of accounts are found that are connected now. Safe for many threads.
public interface Present {
    /// Those of an account at this moment.
    Set<? extends Connection> of(AccountId account);
}
