package rookery.server.net.visit;

import rookery.core.account.AccountId;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Crowd;
import rookery.server.fanout.Loop;

import java.time.Instant;
import java.util.Collection;

/// For a visitor, who is told nothing but one answer.
enum Mute implements ServerSide, Loop, Crowd {
    MUTE;

    @Override
    public Decoded<Understood> receive(Frame frame) {
        return new Decoded.Unknown<>("a frame");
    }

    @Override
    public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
        return Encoded.Written.NOTHING;
    }

    @Override
    public Encoded encode(Event event, Audience audience) {
        return Encoded.Written.NOTHING;
    }

    @Override
    public Crowd crowd() {
        return this;
    }

    @Override
    public void tell(Collection<? extends Connection> connections, byte[] bytes) {}

    @Override
    public void add(Connection connection) {}

    @Override
    public void remove(Connection connection) {}

    @Override
    public void tell(byte[] bytes) {}

    @Override
    public void tellOthers(AccountId than, byte[] bytes) {}
}
