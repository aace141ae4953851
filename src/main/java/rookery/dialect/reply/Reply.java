package rookery.dialect.reply;

import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.dialect.event.Event;

import java.time.Duration;
import java.util.List;

/// What a server answers to the one who asked.
public sealed interface Reply
        permits AccountReply,
                RosterReply,
                PresenceReply,
                RoomReply,
                ConversationReply,
                MessageReply,
                UploadReply,
                NumberedReply,
                Reply.Welcomed,
                Reply.Accepted,
                Reply.History,
                Reply.Stretched,
                Reply.Members,
                Reply.Done,
                Reply.Refused,
                Reply.Denied,
                Reply.Slowed {
    /// The whole of what a newcomer is told before their own [Event.Joined].
    ///
    /// @param members those who are there, with the newcomer
    record Welcomed(RoomCard card, Member self, List<Member> members, Page history)
            implements Reply {
        public Welcomed {
            members = List.copyOf(members);
        }

        /// Where nothing more is known of the room than who is there.
        public Welcomed(RoomAlias room, Member self, List<Member> members, Page history) {
            this(
                    new RoomCard(
                            room,
                            RoomSettings.OPEN,
                            Keeping.HISTORY,
                            members.size(),
                            self.handle().isGuest() ? Role.GUEST : Role.MEMBER),
                    self,
                    members,
                    history);
        }

        public RoomAlias room() {
            return card.alias();
        }
    }

    /// The server keeps the message that the sender called `localId`.
    record Accepted(LocalId localId, Heard message) implements Reply {}

    /// @param self who asked
    record History(RoomAlias room, AccountId self, Page page) implements Reply {}

    record Stretched(Destination conversation, Stretch stretch) implements Reply {}

    /// What was asked is done, and there is nothing to say of it.
    record Done() implements Reply {}

    record Members(RoomAlias room, List<Member> members) implements Reply {
        public Members {
            members = List.copyOf(members);
        }
    }

    /// @param self who asked
    /// @param sentence what is wrong and what to do, in English, for dialects that can carry it
    record Refused(RoomAlias room, AccountId self, Problem problem, String sentence)
            implements Reply {}

    /// As [Refused], where it is about no room.
    record Denied(Problem problem, String sentence) implements Reply {}

    /// As [Denied] for [Problem#TOO_OFTEN].
    ///
    /// @param pause how long it is no use to ask again
    record Slowed(Duration pause, String sentence) implements Reply {}

    enum Problem {
        /// The local id belongs to another message.
        CONFLICT,
        NOT_LOGGED_IN,
        WRONG_PASSWORD,
        WRONG_TOKEN,
        CLOSED,
        WRONG_INVITE,
        NAME_TAKEN,
        NO_SUCH_ACCOUNT,
        NO_SUCH_DEVICE,
        TOO_OFTEN,
        MALFORMED,
        TOO_LARGE,
        EMPTY,
        BUSY,
        TRY_LATER,
        QUOTA,
        NO_SUCH_ROOM,
        NO_SUCH_MESSAGE,
        NO_SUCH_UPLOAD,
        /// This server does not know how to do that.
        UNKNOWN,
        NOT_ALLOWED
    }
}
