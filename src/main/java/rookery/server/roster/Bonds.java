package rookery.server.roster;

import rookery.core.account.Account;
import rookery.core.roster.Bond;

/// Hears how accounts come to stand to each other, after it is kept. On a thread that may block.
public interface Bonds {
    /// @param me who did something about it
    void changed(Account me, Account them, Bond before, Bond after);
}
