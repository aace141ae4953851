package rookery.server.net.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.dialect.Encoded;
import rookery.dialect.Event;
import rookery.dialect.Reply;
import rookery.dialect.ServerSide;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Form;
import rookery.server.fanout.Loop;
import rookery.server.session.Line;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
    private final AccountId account;
    private final Form form;
    private final ServerSide side;
    private final InstantSource clock;
    private final List<SharedCrowd> crowds = new ArrayList<>(1);
    private boolean dirty;
    private boolean ended;
    private boolean stopped;
    private byte quietBeats;

    public WebSocketLine(
            Channel channel,
            Mailbox mailbox,
            AccountId account,
            Form form,
            ServerSide side,
            InstantSource clock) {
        this.channel = channel;
        this.mailbox = mailbox;
        this.account = account;
        this.form = form;
        this.side = side;
        this.clock = clock;
    }

    // From any thread.

    @Override
    public AccountId account() {
        return account;
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
        mailbox.put(() -> send(side.encode(reply, form.audience(), clock.instant())));
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
        return channel.remoteAddress() instanceof InetSocketAddress address
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress();
    }

    // On the loop.

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
            LOG.debug("connection {} ends: {}", account.number(), ending);
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
        mailbox.remove(this);
    }
}
