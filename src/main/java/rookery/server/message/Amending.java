package rookery.server.message;

import rookery.core.account.Author;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.dialect.event.MessageEvent;
import rookery.store.message.Change;

/// What somebody wants to be done to a message.
///
/// @param by who asks
public record Amending(Author by, MessageId id, Change change, Told told) {
    /// What the others hear of it.
    public interface Told {
        /// @param conversation as the receiver names it
        /// @param change its number in the conversation
        MessageEvent event(Destination conversation, long change);
    }
}
