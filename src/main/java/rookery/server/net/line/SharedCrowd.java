package rookery.server.net.line;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

import rookery.core.account.AccountId;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Those of one event loop who hear one room in one form. What is said within one batch of the
/// mailbox is laid into one buffer, and each of them is sent that buffer.
final class SharedCrowd implements Crowd {
    /// More than this is sent at once, so that the shared buffer stays small.
    private static final int FULL = 256 << 10;

    private final Mailbox mailbox;

    // The event loop's own.
    private final List<SocketLine> members = new ArrayList<>(2);
    private final List<byte[]> said = new ArrayList<>(2);
    private int size;

    SharedCrowd(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void add(Connection connection) {
        SocketLine member = (SocketLine) connection;
        mailbox.put(
                () -> {
                    deliver();
                    members.add(member);
                    member.outflow().add(this);
                });
    }

    @Override
    public void remove(Connection connection) {
        SocketLine member = (SocketLine) connection;
        mailbox.put(
                () -> {
                    deliver();
                    members.remove(member);
                    member.outflow().remove(this);
                });
    }

    @Override
    public void tell(byte[] bytes) {
        mailbox.put(() -> say(bytes));
    }

    /// In its place among what is said to all.
    @Override
    public void tellOthers(AccountId than, byte[] bytes) {
        mailbox.put(
                () -> {
                    deliver();
                    send(bytes, member -> !member.account().equals(than));
                });
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
        spread(shared, _ -> true);
    }

    private void send(byte[] bytes, Predicate<SocketLine> to) {
        spread(PooledByteBufAllocator.DEFAULT.directBuffer(bytes.length).writeBytes(bytes), to);
    }

    private void spread(ByteBuf shared, Predicate<SocketLine> to) {
        for (SocketLine member : members) {
            if (to.test(member)) {
                member.outflow().write(shared.retainedDuplicate());
            }
        }
        shared.release();
    }
}
