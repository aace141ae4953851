package rookery.server.net.line;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

import rookery.server.fanout.Connection;
import rookery.server.fanout.Crowd;

import java.util.ArrayList;
import java.util.List;

/// Those of one event loop who hear one room in one form. What is said within one batch of the
/// mailbox is laid into one buffer, and each of them is sent that buffer.
final class SharedCrowd implements Crowd {
    /// More than this is sent at once, so that the shared buffer stays small.
    private static final int FULL = 256 << 10;

    private final Mailbox mailbox;

    // The event loop's own.
    private final List<Outflow> members = new ArrayList<>(2);
    private final List<byte[]> said = new ArrayList<>(2);
    private int size;

    SharedCrowd(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void add(Connection connection) {
        Outflow member = ((SocketLine) connection).outflow();
        mailbox.put(
                () -> {
                    deliver();
                    members.add(member);
                    member.add(this);
                });
    }

    @Override
    public void remove(Connection connection) {
        Outflow member = ((SocketLine) connection).outflow();
        mailbox.put(
                () -> {
                    deliver();
                    members.remove(member);
                    member.remove(this);
                });
    }

    @Override
    public void tell(byte[] bytes) {
        mailbox.put(() -> say(bytes));
    }

    private void say(byte[] bytes) {
        if (said.isEmpty()) {
            mailbox.willSpeak(this);
        }
        said.add(bytes);
        size += bytes.length;
        if (size > FULL) {
            deliver();
        }
    }

    /// Sends what was said to those who are here now.
    void deliver() {
        if (said.isEmpty()) {
            return;
        }
        ByteBuf shared = PooledByteBufAllocator.DEFAULT.directBuffer(size);
        said.forEach(shared::writeBytes);
        said.clear();
        size = 0;
        for (Outflow member : members) {
            member.write(shared.retainedDuplicate());
        }
        shared.release();
    }
}
