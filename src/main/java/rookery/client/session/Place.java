package rookery.client.session;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;

/// A room on a server, and what I am called there.
public record Place(ServerAddress server, RoomAlias room, Nickname nickname) {}
