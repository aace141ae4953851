package rookery.server.net.line;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.EventLoop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.fanout.Connection;
import rookery.server.fanout.Crowd;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/// What other threads want of one event loop's connections. All that waits is done in one task;
/// each connection that was written to is flushed once at its end.
public final class Mailbox implements Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final EventLoop eventLoop;
    private final Object lock = new Object();

    // Guarded by the lock.
    private ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    // The event loop's own.
    private ArrayDeque<Runnable> batch = new ArrayDeque<>();
    private final List<SharedCrowd> speaking = new ArrayList<>();
    private final List<Outflow> written = new ArrayList<>();
    private final Set<SocketLine> lines = new LinkedHashSet<>();
    private boolean emptying;

    public Mailbox(EventLoop eventLoop) {
        this.eventLoop = eventLoop;
    }

    @Override
    public Crowd crowd() {
        return new SharedCrowd(this);
    }

    @Override
    public void tell(Collection<? extends Connection> connections, byte[] bytes) {
        put(
                () -> {
                    ByteBuf shared =
                            PooledByteBufAllocator.DEFAULT
                                    .directBuffer(bytes.length)
                                    .writeBytes(bytes);
                    for (Connection connection : connections) {
                        ((SocketLine) connection).outflow().say(shared.retainedDuplicate());
                    }
                    shared.release();
                });
    }

    /// From any thread.
    public void put(Runnable task) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(task);
        }
        if (first) {
            try {
                eventLoop.execute(this::empty);
            } catch (RejectedExecutionException stopped) {
                LOG.trace("the event loop has ended, and every socket with it", stopped);
            }
        }
    }

    private void empty() {
        synchronized (lock) {
            ArrayDeque<Runnable> full = waiting;
            waiting = batch;
            batch = full;
        }
        emptying = true;
        for (Runnable task = batch.poll(); task != null; task = batch.poll()) {
            try {
                task.run();
            } catch (RuntimeException problem) {
                LOG.error("a task failed on an event loop", problem);
            }
        }
        speaking.forEach(SharedCrowd::deliver);
        speaking.clear();
        written.forEach(Outflow::flush);
        written.clear();
        emptying = false;
    }

    /// The crowd has something to deliver when this batch ends.
    void willSpeak(SharedCrowd crowd) {
        speaking.add(crowd);
    }

    /// There is something to flush when this batch ends, or the next one where none is on.
    void willFlush(Outflow outflow) {
        if (written.isEmpty() && !emptying) {
            put(() -> {});
        }
        written.add(outflow);
    }

    void add(SocketLine line) {
        lines.add(line);
    }

    void remove(SocketLine line) {
        lines.remove(line);
    }

    /// From any thread. Looks whether each connection lives.
    public void beat() {
        put(() -> List.copyOf(lines).forEach(SocketLine::beat));
    }

    /// From any thread. No connection is read any more.
    public void stopReading() {
        put(() -> lines.forEach(SocketLine::stopReading));
    }

    /// From any thread. Ends every connection.
    public void endAll(Ending ending) {
        put(() -> List.copyOf(lines).forEach(line -> line.endHere(ending)));
    }
}
