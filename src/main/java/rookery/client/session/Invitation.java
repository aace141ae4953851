package rookery.client.session;

import rookery.core.account.Handle;
import rookery.core.room.RoomCard;

/// Somebody asks me into a room.
public record Invitation(RoomCard room, Handle by) {}
