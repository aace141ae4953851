package rookery.store;

import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;

import java.util.List;
import java.util.Optional;

/// Which rooms are open on a server, and whether they keep history. Blocking; safe for many
/// threads.
public interface RoomStore {
    /// Rooms that were open when the server stopped, too.
    List<OpenRoom> open();

    Optional<OpenRoom> find(RoomAlias alias);

    /// Opens the room, or returns the one already open. One that was made keeps what it kept.
    OpenRoom open(OpenRoom room);

    /// The room has ended; its history stays.
    void close(RoomAlias alias);

    /// Takes `count` account numbers that were never given before and returns the first.
    long takeAccountNumbers(int count);

    record OpenRoom(RoomAlias alias, Keeping keeping) {}
}
