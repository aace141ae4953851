package rookery.dialect.event;

import rookery.core.account.Handle;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;

/// What happens to a room and to those who belong to it.
public sealed interface RoomEvent extends Event {
    record RoleGiven(RoomAlias room, Handle whom, Role role, Handle by) implements RoomEvent {}

    record Silenced(RoomAlias room, Handle whom, Quiet until, Handle by) implements RoomEvent {}

    /// @param room with [Role#NONE], since it is told to all
    record RoomChanged(RoomCard room) implements RoomEvent {}

    /// To the one who is invited.
    record Invited(RoomCard room, Handle by) implements RoomEvent {}
}
