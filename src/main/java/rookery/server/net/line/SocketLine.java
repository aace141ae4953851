package rookery.server.net.line;

import io.netty.channel.Channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.room.RoomAlias;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.server.account.Origin;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Form;
import rookery.server.fanout.Loop;
import rookery.server.session.Identity;
import rookery.server.session.Line;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One connection, whatever carries its frames. What other threads ask goes through its loop's
/// [Mailbox]; methods without a note are the event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class SocketLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final Channel channel;
    private final Carrier carrier;
    private final Mailbox mailbox;
    private volatile Form form;
    private final ServerSide side;
    private final InstantSource clock;
    private final Set<RoomAlias> attached = ConcurrentHashMap.newKeySet(2);
    private final Outflow outflow;
    private volatile Identity identity;
    private volatile boolean gone;

    private boolean stopped;
    private int quietBeats;

    public SocketLine(
            Channel channel,
            Mailbox mailbox,
            Identity identity,
            Form form,
            Carrier carrier,
            ServerSide side,
            InstantSource clock) {
        this.channel = channel;
        this.carrier = carrier;
        this.mailbox = mailbox;
        this.identity = identity;
        this.form = form;
        this.side = side;
        this.clock = clock;
        outflow = new Outflow(channel, mailbox, () -> endHere(Ending.TOO_SLOW));
    }

    // From any thread.

    @Override
    public AccountId account() {
        return identity.id();
    }

    @Override
    public Handle handle() {
        return identity.handle();
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public void attached(RoomAlias room) {
        attached.add(room);
    }

    @Override
    public Set<RoomAlias> attached() {
        return attached;
    }

    @Override
    public boolean isGone() {
        return gone;
    }

    @Override
    public boolean hearsAccepted() {
        return form.saysAccepted();
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public ServerSide side() {
        return side;
    }

    @Override
    public Loop loop() {
        return mailbox;
    }

    @Override
    public void answer(Reply reply) {
        answer(Understood.NO_TAG, reply);
    }

    void answer(long tag, Reply reply) {
        mailbox.put(() -> send(side.encode(reply, tag, form.audience(), clock.instant())));
    }

    @Override
    public Asker asking(long tag) {
        return tag == Understood.NO_TAG ? this : new Question(this, tag);
    }

    @Override
    public void say(List<Frame> frames) {
        mailbox.put(() -> send(new Encoded.Written(frames)));
    }

    @Override
    public boolean hears() {
        return true;
    }

    @Override
    public String address() {
        return remote().map(InetAddress::getHostAddress).orElse("");
    }

    @Override
    public Origin origin() {
        return remote().map(Origin::of).orElse(Origin.HERE);
    }

    @Override
    public void tell(Event event) {
        mailbox.put(() -> send(side.encode(event, form.audience())));
    }

    @Override
    public void end(Ending ending) {
        mailbox.put(() -> endHere(ending));
    }

    @Override
    public void execute(Runnable task) {
        mailbox.put(task);
    }

    @Override
    public boolean isLocal() {
        return remote().stream().anyMatch(InetAddress::isLoopbackAddress);
    }

    private Optional<InetAddress> remote() {
        return channel.remoteAddress() instanceof InetSocketAddress address
                ? Optional.ofNullable(address.getAddress())
                : Optional.empty();
    }

    // On the loop.

    @Override
    public void become(Identity now) {
        identity = now;
        // In which way a connection speaks may depend on how it came in.
        form = new Form(form.dialect(), side.tongue(), form.audience(), form.wire());
    }

    @Override
    public Runnable executeAfter(Duration delay, Runnable task) {
        var timer = channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    @Override
    public void pauseReading() {
        channel.config().setAutoRead(false);
    }

    @Override
    public void resumeReading() {
        channel.config().setAutoRead(!stopped);
    }

    /// For good: the server is about to stop.
    void stopReading() {
        stopped = true;
        pauseReading();
    }

    /// From here on the mailbox looks after it.
    public void opened() {
        mailbox.add(this);
    }

    Outflow outflow() {
        return outflow;
    }

    private void send(Encoded encoded) {
        switch (encoded) {
            case Encoded.Written(var frames) when frames.isEmpty() -> {}
            case Encoded.Written(var frames) -> outflow.say(form.wire().bytes(frames));
            case Encoded.NoWord _ -> {}
        }
    }

    /// What the carrier says for itself.
    public void sayRaw(byte[] bytes) {
        mailbox.put(() -> outflow.write(bytes));
    }

    /// Something came; whether it means anything does not matter.
    public void heard() {
        quietBeats = 0;
    }

    /// Called twice within a heartbeat: asks after one of silence, ends after two.
    void beat() {
        quietBeats++;
        if (quietBeats >= carrier.patience()) {
            endHere(Ending.SILENT);
        } else if (quietBeats % 2 == 0) {
            byte[] ping = carrier.ping();
            if (ping.length > 0) {
                outflow.write(ping);
            }
        }
    }

    public boolean isEnded() {
        return outflow.isStopped();
    }

    /// Says why, then waits a little for the other side to close: closing at once could take the
    /// sentence back before it is read.
    public void endHere(Ending ending) {
        if (isEnded()) {
            return;
        }
        if (ending != Ending.GONE) {
            LOG.debug("connection {} ends: {}", identity.id().number(), ending);
        }
        outflow.stop(carrier.goodbye(ending).orElseGet(() -> goodbye(ending)));
        channel.config().setAutoRead(true);
        executeAfter(GOODBYE, channel::close);
    }

    /// In the dialect's words, where the carrier has none.
    private byte[] goodbye(Ending ending) {
        return Goodbye.reply(ending)
                .map(
                        reply ->
                                side.encode(
                                        reply, Understood.NO_TAG, form.audience(), clock.instant()))
                .map(
                        encoded ->
                                encoded instanceof Encoded.Written(var frames)
                                        ? carrier.bytes(frames)
                                        : new byte[0])
                .orElse(new byte[0]);
    }

    /// The other side closed; the answer to its closing goes out, and that is all.
    public void closeHere() {
        endHere(Ending.GONE);
        channel.close();
    }

    /// The socket is gone.
    public void gone() {
        outflow.drop();
        gone = true;
        mailbox.remove(this);
    }
}
