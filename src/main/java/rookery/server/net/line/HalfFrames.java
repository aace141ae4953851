package rookery.server.net.line;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that frames may take, over all connections, before they are whole. Safe for many
/// threads.
public final class HalfFrames {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /// @param most bytes
    public HalfFrames(long most) {
        this.most = most;
    }

    /// False when there is no room; then nothing is taken.
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) > most) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
