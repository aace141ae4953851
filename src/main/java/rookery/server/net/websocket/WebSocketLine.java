package rookery.server.net.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// One WebSocket connection. What other threads ask goes through its loop's [Mailbox]; methods
/// without a note are the event loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
public final class WebSocketLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketLine.class);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final Channel channel;
    private final Mailbox mailbox;
    private volatile Form form;
    private final ServerSide side;
    private final InstantSource clock;
    private final List<SharedCrowd> crowds = new ArrayList<>(1);
    private volatile Identity identity;
    private volatile boolean gone;

    private final Set<RoomAlias> attached = ConcurrentHashMap.newKeySet(2);

    private boolean dirty;
    private boolean ended;
    private boolean stopped;
    private byte quietBeats;

    public WebSocketLine(
            Channel channel,
            Mailbox mailbox,
            Identity identity,
            Form form,
            ServerSide side,
            InstantSource clock) {
        this.channel = channel;
        this.mailbox = mailbox;
        this.identity = identity;
        this.form = form;
        this.side = side;
        this.clock = clock;
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

    private void answer(long tag, Reply reply) {
        mailbox.put(() -> send(side.encode(reply, tag, form.audience(), clock.instant())));
    }

    @Override
    public Asker asking(long tag) {
        return tag == Understood.NO_TAG ? this : new Question(tag);
    }

    @Override
    public void say(List<Frame> frames) {
        mailbox.put(() -> send(new Encoded.Written(frames)));
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
    public void executeAfter(Duration delay, Runnable task) {
        channel.eventLoop().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
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

    void entered(SharedCrowd crowd) {
        crowds.add(crowd);
    }

    void left(SharedCrowd crowd) {
        crowds.remove(crowd);
    }

    private void send(Encoded encoded) {
        switch (encoded) {
            case Encoded.Written(var frames) when frames.isEmpty() -> {}
            case Encoded.Written(var frames) -> {
                // What the room said before comes before.
                crowds.forEach(SharedCrowd::deliver);
                write(form.wire().bytes(frames));
            }
            case Encoded.NoWord _ -> {}
        }
    }

    /// As [#write(ByteBuf)], after what the rooms said before.
    void tell(ByteBuf bytes) {
        crowds.forEach(SharedCrowd::deliver);
        write(bytes);
    }

    private void write(byte[] bytes) {
        write(channel.alloc().directBuffer(bytes.length).writeBytes(bytes));
    }

    /// Takes the buffer over. Nothing goes out after the end.
    void write(ByteBuf bytes) {
        if (ended) {
            bytes.release();
            return;
        }
        channel.write(bytes, channel.voidPromise());
        if (!dirty) {
            dirty = true;
            mailbox.willFlush(this);
        }
    }

    /// Sends what was written, and ends the connection of a reader who leaves too much lying.
    void flush() {
        dirty = false;
        channel.flush();
        if (!channel.isWritable() && channel.isActive() && !ended) {
            endHere(Ending.TOO_SLOW);
        }
    }

    void pong(byte[] payload) {
        mailbox.put(() -> write(WebSocketWire.pong(payload)));
    }

    void heard() {
        quietBeats = 0;
    }

    /// Called twice within a heartbeat: asks after one of silence, ends after two.
    void beat() {
        quietBeats++;
        if (quietBeats == 2) {
            write(WebSocketWire.ping());
        } else if (quietBeats > 4) {
            endHere(Ending.SILENT);
        }
    }

    boolean isEnded() {
        return ended;
    }

    /// Says why, then waits a little for the other side to close: closing at once could take the
    /// sentence back before it is read.
    void endHere(Ending ending) {
        if (ended) {
            return;
        }
        if (ending != Ending.GONE) {
            LOG.debug("connection {} ends: {}", identity.id().number(), ending);
        }
        crowds.forEach(SharedCrowd::deliver);
        ended = true;
        byte[] close = WebSocketWire.close(CloseCodes.of(ending), ending.sentence());
        channel.writeAndFlush(Unpooled.wrappedBuffer(close), channel.voidPromise());
        channel.config().setAutoRead(true);
        executeAfter(GOODBYE, channel::close);
    }

    /// The other side closed; the answer to its closing goes out, and that is all.
    void closeHere() {
        endHere(Ending.GONE);
        channel.close();
    }

    /// The socket is gone.
    void gone() {
        ended = true;
        gone = true;
        mailbox.remove(this);
    }

    /// This connection, asking one thing.
    private final class Question implements Asker {
        private final long tag;

        Question(long tag) {
            this.tag = tag;
        }

        @Override
        public AccountId account() {
            return identity.id();
        }

        @Override
        public void answer(Reply reply) {
            WebSocketLine.this.answer(tag, reply);
        }
    }
}
