package rookery.dialect.packet.wire.query;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.packet.wire.value.Access;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Role;

import java.time.Instant;

/// Rooms and who is in them.
public sealed interface RoomQuery extends Query {
    /// @param passing nothing is kept
    record CreateRoom(
            RoomAlias alias,
            String topic,
            String picture,
            Access access,
            boolean announcements,
            boolean guests,
            boolean passing)
            implements RoomQuery {}

    record ListRooms(String text, String after, long limit) implements RoomQuery {}

    record ReadRoom(RoomAlias room) implements RoomQuery {}

    /// Sets all.
    record SetRoom(
            RoomAlias room,
            String topic,
            String picture,
            Access access,
            boolean announcements,
            boolean guests)
            implements RoomQuery {}

    record Join(RoomAlias room) implements RoomQuery {}

    record Leave(RoomAlias room) implements RoomQuery {}

    record Invite(RoomAlias room, Name name) implements RoomQuery {}

    record Unban(RoomAlias room, Name name) implements RoomQuery {}

    record Kick(RoomAlias room, Name name, String reason) implements RoomQuery {}

    record Ban(RoomAlias room, Name name, String reason) implements RoomQuery {}

    /// @param until the epoch: may speak again
    record Silence(RoomAlias room, Name name, Instant until) implements RoomQuery {}

    record GiveRole(RoomAlias room, Name name, Role role) implements RoomQuery {}

    record MakeHook(RoomAlias room, Nickname name) implements RoomQuery {}

    record ListHooks(RoomAlias room) implements RoomQuery {}

    record RemoveHook(RoomAlias room, long number) implements RoomQuery {}

    record ListMembers(RoomAlias room, boolean banned, String after, long limit)
            implements RoomQuery {}
}
