package rookery.server.net.line;

import rookery.core.room.RoomAlias;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The rooms that a connection hears without having asked. Safe for many threads.
final class Overheard {
    private final Set<RoomAlias> rooms = ConcurrentHashMap.newKeySet(2);

    void add(RoomAlias room) {
        rooms.add(room);
    }

    Set<RoomAlias> rooms() {
        return rooms;
    }
}
