package rookery.server.net;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.dialect.Dialect;
import rookery.dialect.Framing;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.server.fanout.Form;
import rookery.server.net.line.SocketLine;
import rookery.server.net.tcp.TcpAdapter;
import rookery.server.net.tcp.TcpWire;
import rookery.server.session.Identity;
import rookery.server.session.Session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Prepares each new socket of a door at which one dialect is spoken over TCP.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class StreamDoor extends ChannelInitializer<SocketChannel> {
    private final Dialect dialect;
    private final Framing framing;
    private final Site site;
    private final OpenSockets open;

    StreamDoor(Dialect dialect, Framing framing, Site site, OpenSockets open) {
        this.dialect = dialect;
        this.framing = framing;
        this.site = site;
        this.open = open;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (!open.enter()) {
            channel.close();
            return;
        }
        channel.closeFuture().addListener(_ -> open.leave());
        Optional<AccountId> guest = site.numbers().findNext();
        if (guest.isPresent()
                && dialect.greet(new Handshake("", "", Map.of(), guest.get(), site.terms()))
                        instanceof Greeting.Admitted admitted) {
            admit(channel, guest.get(), admitted);
        } else {
            channel.close();
        }
    }

    private void admit(SocketChannel channel, AccountId guest, Greeting.Admitted admitted) {
        TcpWire wire = new TcpWire(framing);
        Identity identity =
                switch (admitted.entry()) {
                    case Greeting.Entry.Guest _ -> Identity.guest(guest, Nickname.NONE);
                    case Greeting.Entry.Nobody _, Greeting.Entry.Known _ -> Identity.nobody(guest);
                };
        SocketLine line =
                new SocketLine(
                        channel,
                        site.mailbox(channel.eventLoop()),
                        identity,
                        new Form(
                                dialect,
                                admitted.side().tongue(),
                                site.audiences().of("", channel.localAddress()),
                                wire),
                        wire,
                        admitted.side(),
                        site.clock());
        Session session = site.sessions().open(line, admitted.entry());
        TcpAdapter adapter = new TcpAdapter(line, session, framing, site.halfFrames());
        channel.pipeline().addLast(adapter);
        line.opened();
        line.say(admitted.first());
        session.begin();
        channel.eventLoop()
                .schedule(
                        adapter::endIfSilent,
                        site.limits().handshake().toMillis(),
                        TimeUnit.MILLISECONDS);
    }
}
