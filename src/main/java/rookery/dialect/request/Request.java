package rookery.dialect.request;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;

import java.util.Arrays;

/// What a client asks of a server.
public sealed interface Request
        permits AccountRequest,
                RosterRequest,
                PresenceRequest,
                RoomRequest,
                ConversationRequest,
                MessageRequest,
                UploadRequest,
                NumberedRequest,
                Request.Chat {
    /// Coming into rooms, and what is said and read there and in directs.
    sealed interface Chat extends Request {}

    /// Come into a room: an account belongs to it from then on, a guest while it is connected.
    ///
    /// @param unmade what becomes of it where there is no such room
    record Join(RoomAlias room, Nickname nickname, Unmade unmade) implements Chat {}

    record Leave(RoomAlias room) implements Chat {}

    /// @param localId what the sender calls it, or what the server's session gave it where the
    ///   dialect has no such word
    record Post(Destination to, LocalId localId, Content content, Context context) implements Chat {
        /// Into a room, with nothing beside it.
        public Post(RoomAlias room, LocalId localId, Content content) {
            this(new Destination.Room(room), localId, content, Context.NONE);
        }
    }

    /// A file's bytes that become a message in the room.
    ///
    /// @param name as the sender calls the file; may be empty
    record PostFile(RoomAlias room, LocalId localId, FileKind kind, String name, byte[] bytes)
            implements Chat {
        @Override
        public boolean equals(Object other) {
            return other instanceof PostFile(var r, var l, var k, var n, var b)
                    && r.equals(room)
                    && l.equals(localId)
                    && k == kind
                    && n.equals(name)
                    && Arrays.equals(b, bytes);
        }

        @Override
        public int hashCode() {
            return localId.hashCode();
        }

        @Override
        public String toString() {
            return "PostFile[" + room + ", " + kind + ", " + bytes.length + " bytes]";
        }
    }

    /// A sign that the sender is writing, or no longer; passing, never kept.
    record Type(Destination conversation, Sign sign) implements Chat {}

    enum Sign {
        WRITING,
        STOPPED
    }

    record Rename(RoomAlias room, Nickname nickname) implements Chat {}

    /// For one receiver, wherever they are; passing, never kept.
    record Whisper(AccountId to, Body body) implements Chat {}

    /// For all who are here and called so, guests by what they call themselves and accounts by
    /// their name; passing, never kept.
    record Hail(Nickname to, LocalId localId, Content content, Context context) implements Chat {}

    /// For the devices of an account that are connected, and the sender's others; passing, never
    /// kept.
    record Headline(AccountName to, LocalId localId, Content content, Context context)
            implements Chat {}

    /// For all in the room; passing, never kept.
    record CallOut(RoomAlias room, Body body) implements Chat {}

    /// A page counted back from the newest, which is page 0.
    record ReadPage(RoomAlias room, int back) implements Chat {}

    /// A stretch of what is kept.
    record ReadHistory(Destination conversation, Around around, int limit) implements Chat {}

    record ListMembers(RoomAlias room) implements Chat {}

    /// What to do where a room is asked for that was never made.
    enum Unmade {
        MAKE_WITH_HISTORY,
        MAKE_PASSING,
        REFUSE
    }

    enum FileKind {
        VOICE,
        PICTURE,
        FILE
    }
}
