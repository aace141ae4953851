package rookery.dialect.packet.wire.old;

import rookery.core.message.Body;

/// A packet of one of the two older generations, from either side. Names in it are whatever their
/// sender wrote, and prove nothing.
public sealed interface OldPacket {
    /// November and December 2019: `op`, `version`, `body`.
    record First(String version, Letter letter) implements OldPacket {
        public static final String VERSION = "v1";
    }

    /// January 2020: `op`, `id`.
    ///
    /// @param id chosen by whoever sends first; empty if there was none
    record Second(String id, Note note) implements OldPacket {}

    /// What a packet of the first generation is about.
    sealed interface Letter {
        record Heartbeat() implements Letter {}

        record Unknown() implements Letter {}

        record ServerError() implements Letter {}

        record DecodeFailed() implements Letter {}

        /// @param chatType 0 unknown, 1 private, 2 public, 3 system
        /// @param deliveryStatus 0 unknown, 1 read, 2 sending, 3 received, 4 recalling, 5 recalled
        record Chat(String from, String to, Body text, long chatType, long deliveryStatus)
                implements Letter {
            public static final long PUBLIC = 2;
        }

        record Login(String from) implements Letter {}

        record Logout(String from) implements Letter {}

        /// One of `groupId` and `recipientId` is not empty.
        record Message(
                String id,
                String deliveryData,
                String deletionDate,
                Body text,
                String senderId,
                String groupId,
                String recipientId,
                String records)
                implements Letter {}

        /// @param fine whether it was done; else the form was wrong
        record Answer(To to, boolean fine) implements Letter {}

        enum To {
            CHAT,
            LOGIN,
            LOGOUT,
            MESSAGE
        }
    }

    /// What a packet of the second generation is about.
    sealed interface Note {
        record Unknown() implements Note {}

        record Heartbeat() implements Note {}

        record DecodeFailed() implements Note {}

        record Single(String from, String to, Body message) implements Note {}

        /// @param to a group
        record Group(String from, String to, Body message) implements Note {}

        record Notice(Body message) implements Note {}
    }
}
