package rookery.dialect.request;

import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Quiet;

/// What an account asks about its own place in its conversations.
public sealed interface ConversationRequest extends Request {
    /// The latest first.
    ///
    /// @param after where the page before ended; empty for the first
    record ListConversations(String after, int limit) implements ConversationRequest {}

    record Mute(Destination conversation, Quiet until) implements ConversationRequest {}

    record SaveDraft(Destination conversation, Draft draft) implements ConversationRequest {}

    /// Markers only go forward.
    record Mark(Destination conversation, Reach reach, long seq) implements ConversationRequest {}

    record ListReceipts(Destination conversation) implements ConversationRequest {}

    enum Reach {
        /// This device has everything up to there.
        DELIVERED,
        /// The person has seen it.
        DISPLAYED
    }
}
