package rookery.dialect;

import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;

import java.util.List;

/// What a server answers to the one who asked.
public sealed interface Reply {
    /// The whole of what a newcomer is told before their own [Event.Joined].
    ///
    /// @param members with the newcomer
    record Welcomed(RoomAlias room, Member self, List<Member> members, Page history)
            implements Reply {
        public Welcomed {
            members = List.copyOf(members);
        }
    }

    /// The server keeps the message that the sender called `localId`.
    record Accepted(LocalId localId, Heard message) implements Reply {}

    /// @param self who asked
    record History(RoomAlias room, AccountId self, Page page) implements Reply {}

    record Members(RoomAlias room, List<Member> members) implements Reply {
        public Members {
            members = List.copyOf(members);
        }
    }

    /// @param self who asked
    /// @param sentence what is wrong and what to do, in English, for dialects that can carry it
    record Refused(RoomAlias room, AccountId self, Problem problem, String sentence)
            implements Reply {}

    enum Problem {
        MALFORMED,
        TOO_LARGE,
        EMPTY,
        BUSY,
        TRY_LATER,
        QUOTA,
        NO_SUCH_ROOM,
        NOT_ALLOWED
    }
}
