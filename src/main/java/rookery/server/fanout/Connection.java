package rookery.server.fanout;

import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.ServerSide;
import rookery.dialect.event.Event;

/// One socket, as the rooms know it. Safe for many threads; never blocks. What one thread asks of a
/// connection and of the crowds it is in takes effect in the order of asking.
public interface Connection extends Asker {
    /// What others call it.
    Handle handle();

    /// What it is called where nothing else was said; from any thread.
    Nickname nickname();

    Form form();

    /// Only its pure half may be used away from [#loop].
    ServerSide side();

    /// The thread that writes to this connection.
    Loop loop();

    /// It hears a room now that it never asked for. To be remembered until it is gone.
    void attached(RoomAlias room);

    /// It asks, is answered, and is gone; nothing is told to it.
    default boolean isPassing() {
        return false;
    }

    /// Whether the socket is gone.
    boolean isGone();

    /// Tells this connection alone.
    void tell(Event event);

    /// Says goodbye and closes. What was told before still goes out where the reader takes it.
    void end(Ending ending);
}
