package rookery.server.fanout;

import rookery.core.account.AccountId;
import rookery.dialect.reply.Reply;

/// Somebody who asks the server and is answered. Safe for many threads; never blocks.
public interface Asker {
    AccountId account();

    void answer(Reply reply);

    /// Whether [Reply.Accepted] means anything to it; others learn it from their own message coming
    /// back.
    default boolean hearsAccepted() {
        return true;
    }
}
