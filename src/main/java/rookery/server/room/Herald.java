package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Asker;

/// Through whom the server itself speaks. Hears nothing.
record Herald(AccountId account) implements Asker {
    @Override
    public void answer(Reply reply) {}

    @Override
    public boolean hearsAccepted() {
        return false;
    }
}
