package rookery.server.session;

import rookery.server.fanout.Connection;

import java.time.Duration;

/// A connection, as its own session knows it.
public interface Line extends Connection {
    /// Runs the task on the connection's loop. From any thread.
    void execute(Runnable task);

    /// Runs the task on the connection's loop after a while. On the loop only.
    void executeAfter(Duration delay, Runnable task);

    /// Takes nothing more from the socket; what was read before still comes. On the loop only.
    void pauseReading();

    /// On the loop only.
    void resumeReading();

    /// Whether the other side is on this computer.
    boolean isLocal();
}
