package rookery.server.fanout;

import rookery.core.account.AccountId;
import rookery.dialect.Reply;

/// Somebody who asks the server and is answered. Safe for many threads; never blocks.
public interface Asker {
    AccountId account();

    void answer(Reply reply);
}
