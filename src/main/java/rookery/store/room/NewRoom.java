package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;

import java.time.Instant;

/// A room to be made.
///
/// @param keeping stays as it is for good
/// @param owner its first member
public record NewRoom(
        RoomAlias alias, RoomSettings settings, Keeping keeping, AccountId owner, Instant at) {}
