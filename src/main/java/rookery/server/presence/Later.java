package rookery.server.presence;

import java.time.Duration;

/// Runs a task after a while, on a thread that may not block. Safe for many threads.
public interface Later {
    void run(Duration delay, Runnable task);
}
