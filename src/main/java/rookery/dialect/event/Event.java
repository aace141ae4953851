package rookery.dialect.event;

import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Heard;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.request.Request;

import java.time.Instant;

/// What a server tells without being asked.
public sealed interface Event {
    RoomAlias room();

    /// A message, kept ([rookery.core.message.Message]) or passing ([rookery.core.message.Said]).
    record Posted(RoomAlias room, Heard message) implements Event {}

    /// In a direct.
    ///
    /// @param to the one of the two who did not say it
    record PostedDirect(RoomAlias room, Handle to, Heard message) implements Event {}

    /// @param who is writing, or no longer
    record Typing(RoomAlias room, Member who, Request.Sign sign) implements Event {}

    record Joined(RoomAlias room, Member member, Instant at) implements Event {}

    record Left(RoomAlias room, Member member, Instant at) implements Event {}

    /// @param member with the new name
    record Renamed(RoomAlias room, Member member, Instant at) implements Event {}

    /// @param room the receiver's
    record Whispered(RoomAlias room, Author from, Body body, Instant at) implements Event {}

    record CalledOut(RoomAlias room, Author from, Body body, Instant at) implements Event {}
}
