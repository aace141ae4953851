package rookery.server.net.line;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;

import java.util.ArrayList;
import java.util.List;

/// What goes out through one socket, in the order of saying, whether it is said to this connection
/// or to all who hear a room. Flushed once for all that a batch of the mailbox wrote. The event
/// loop's own.
// Netty returns a future from everything; what fails closes the channel.
@SuppressWarnings("FutureReturnValueIgnored")
final class Outflow {
    private final Channel channel;
    private final Mailbox mailbox;
    private final Runnable tooSlow;
    private final List<SharedCrowd> crowds = new ArrayList<>(1);
    private boolean dirty;
    private boolean stopped;

    /// @param tooSlow when the reader leaves more lying than may lie
    Outflow(Channel channel, Mailbox mailbox, Runnable tooSlow) {
        this.channel = channel;
        this.mailbox = mailbox;
        this.tooSlow = tooSlow;
    }

    void add(SharedCrowd crowd) {
        crowds.add(crowd);
    }

    void remove(SharedCrowd crowd) {
        crowds.remove(crowd);
    }

    /// Says something to this connection alone. What the rooms said before comes before.
    void say(byte[] bytes) {
        deliverCrowds();
        write(bytes);
    }

    /// As [#say(byte[])]. Takes the buffer over.
    void say(ByteBuf bytes) {
        deliverCrowds();
        write(bytes);
    }

    private void deliverCrowds() {
        crowds.forEach(SharedCrowd::deliver);
    }

    /// Out of turn with what the rooms say.
    void write(byte[] bytes) {
        write(channel.alloc().directBuffer(bytes.length).writeBytes(bytes));
    }

    /// Takes the buffer over. Nothing goes out after the end.
    void write(ByteBuf bytes) {
        if (stopped) {
            bytes.release();
            return;
        }
        channel.write(bytes, channel.voidPromise());
        if (!dirty) {
            dirty = true;
            mailbox.willFlush(this);
        }
    }

    void flush() {
        dirty = false;
        channel.flush();
        if (!channel.isWritable() && channel.isActive() && !stopped) {
            tooSlow.run();
        }
    }

    /// The last that goes out.
    void stop(byte[] goodbye) {
        deliverCrowds();
        stopped = true;
        channel.writeAndFlush(Unpooled.wrappedBuffer(goodbye), channel.voidPromise());
    }

    /// The socket is gone.
    void drop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }
}
