package rookery.dialect.event;

import rookery.core.account.Handle;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Quiet;
import rookery.dialect.request.ConversationRequest.Reach;

/// What becomes of somebody's place in a conversation.
///
/// `conversation` is as the receiver names it.
public sealed interface ConversationEvent extends Event {
    Destination conversation();

    /// To the senders of what was reached, and to the reader's own other devices where it was seen.
    record Marked(Destination conversation, Handle by, Reach reach, long seq)
            implements ConversationEvent {}

    /// To the account's other devices.
    record Drafted(Destination conversation, Draft draft) implements ConversationEvent {}

    /// To the account's other devices.
    record Muted(Destination conversation, Quiet until) implements ConversationEvent {}
}
