package rookery.dialect.packet.wire.query;

/// What an `iq` asks.
public sealed interface Query
        permits AccountQuery,
                RosterQuery,
                ConversationQuery,
                RoomQuery,
                MessageQuery,
                HistoryQuery,
                UploadQuery {}
