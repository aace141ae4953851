package rookery.core.receipt;

import rookery.core.room.Draft;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;

/// What the server keeps for one account in one conversation.
///
/// @param displayed the seq up to which the person has seen it, 0 if nothing
/// @param delivered the seq up to which a device has it; never below `displayed`
/// @param muted while it holds, the account wants no sign of new messages
public record Marker(RoomAlias room, long displayed, long delivered, Quiet muted, Draft draft) {}
