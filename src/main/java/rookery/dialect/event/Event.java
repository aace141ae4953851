package rookery.dialect.event;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Heard;
import rookery.core.message.Said;
import rookery.core.room.Departure;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.request.Request;

import java.time.Instant;
import java.util.Optional;

/// What a server tells without being asked.
public sealed interface Event
        permits RoomEvent,
                ConversationEvent,
                MessageEvent,
                AccountEvent,
                Event.Posted,
                Event.PostedDirect,
                Event.Typing,
                Event.Joined,
                Event.Left,
                Event.Arrived,
                Event.Departed,
                Event.Renamed,
                Event.Whispered,
                Event.Hailed,
                Event.CalledOut {
    /// Who said it, where it is a message.
    default Optional<AccountId> findAuthor() {
        return switch (this) {
            case Posted posted -> Optional.of(posted.message().author().id());
            case PostedDirect posted -> Optional.of(posted.message().author().id());
            default -> Optional.empty();
        };
    }

    /// A message, kept ([rookery.core.message.Message]) or passing ([rookery.core.message.Said]).
    ///
    /// @param number of the room on its server; 0 where that is not known
    record Posted(RoomAlias room, Heard message, long number) implements Event {
        public Posted(RoomAlias room, Heard message) {
            this(room, message, 0);
        }
    }

    /// In a direct. What is passing there is a [Request.Headline].
    ///
    /// @param to the one of the two who did not say it
    record PostedDirect(RoomAlias room, Handle to, Heard message) implements Event {}

    /// @param conversation as the receiver names it
    /// @param who is writing, or no longer
    record Typing(Destination conversation, Member who, Request.Sign sign) implements Event {}

    /// Somebody came to belong to the room, or a guest came in.
    record Joined(RoomAlias room, Member member, Instant at) implements Event {}

    /// Somebody belongs to the room no longer, or a guest went.
    ///
    /// @param by the same as of `member` where nobody else did it
    /// @param reason may be empty
    record Left(RoomAlias room, Member member, Departure how, Handle by, String reason, Instant at)
            implements Event {
        /// By themselves.
        public Left(RoomAlias room, Member member, Instant at) {
            this(room, member, Departure.LEFT, member.handle(), "", at);
        }
    }

    /// Somebody who belongs to the room is there now, with the first of their devices. For dialects
    /// in which one belongs to a room only while one is there.
    record Arrived(RoomAlias room, Member member, Instant at) implements Event {}

    /// As [Arrived], with the last of their devices.
    record Departed(RoomAlias room, Member member, Instant at) implements Event {}

    /// @param member with the new name
    record Renamed(RoomAlias room, Member member, Instant at) implements Event {}

    /// @param room the receiver's
    record Whispered(RoomAlias room, Author from, Body body, Instant at) implements Event {}

    /// @param to what the receiver is called
    record Hailed(Nickname to, Said said) implements Event {}

    record CalledOut(RoomAlias room, Author from, Body body, Instant at) implements Event {}
}
