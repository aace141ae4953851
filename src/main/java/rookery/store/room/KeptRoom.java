package rookery.store.room;

import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;

/// A room as the server keeps it.
///
/// @param number given by the server, never to two rooms
/// @param members how many accounts belong to it
public record KeptRoom(
        long number, RoomAlias alias, RoomSettings settings, Keeping keeping, int members) {}
