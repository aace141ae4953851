package rookery.server.net.line;

import rookery.core.account.AccountId;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Asker;

/// A connection, asking one thing. Safe for many threads.
record Question(SocketLine line, long tag) implements Asker {
    @Override
    public AccountId account() {
        return line.account();
    }

    @Override
    public void answer(Reply reply) {
        line.answer(tag, reply);
    }
}
