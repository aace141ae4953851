package rookery.server.session;

import rookery.server.attachment.Uploads;
import rookery.server.room.Rooms;

import java.util.function.LongSupplier;

/// Makes a session for each connection. Safe for many threads.
public final class Sessions {
    private final Rooms rooms;
    private final Uploads uploads;
    private final Limits limits;
    private final LongSupplier nanos;

    /// @param nanos a clock that never goes back, in nanoseconds
    public Sessions(Rooms rooms, Uploads uploads, Limits limits, LongSupplier nanos) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.limits = limits;
        this.nanos = nanos;
    }

    public Session open(Line line) {
        return new Session(line, rooms, uploads, limits, nanos);
    }
}
