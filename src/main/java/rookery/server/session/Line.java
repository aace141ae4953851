package rookery.server.session;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.Frame;
import rookery.server.account.Origin;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A connection, as its own session knows it.
public interface Line extends Connection {
    Identity identity();

    @Override
    default Nickname nickname() {
        return identity().nickname();
    }

    /// The connection has said who it is, or is called otherwise. On the loop only; who it is, it
    /// says before it is in any room.
    void become(Identity identity);

    /// Somebody who is answered with a tag. From any thread.
    Asker asking(long tag);

    /// Says what the dialect has written already. From any thread.
    void say(List<Frame> frames);

    /// Whether what is told reaches whoever speaks through it.
    boolean hears();

    /// The address of the other side, for whoever runs the server.
    String address();

    /// From where it comes, as far as guessing passwords is concerned.
    Origin origin();

    /// Rooms that it hears without having asked for them. From any thread.
    Set<RoomAlias> attached();

    /// Runs the task on the connection's loop. From any thread.
    void execute(Runnable task);

    /// Runs the task on the connection's loop after a while. On the loop only.
    ///
    /// @return calls it off, if it is not through; on the loop only
    Runnable executeAfter(Duration delay, Runnable task);

    /// Takes nothing more from the socket; what was read before still comes. On the loop only.
    void pauseReading();

    /// On the loop only.
    void resumeReading();

    /// Whether the other side is on this computer.
    boolean isLocal();
}
