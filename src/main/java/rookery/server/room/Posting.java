package rookery.server.room;

import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;

/// What somebody says into a room or direct.
public record Posting(RoomAlias room, LocalId localId, Content content, Context context) {}
