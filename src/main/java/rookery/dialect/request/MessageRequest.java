package rookery.dialect.request;

import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.Emoji;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;

import java.util.List;

/// What an account asks about messages that were said, or to find them.
public sealed interface MessageRequest extends Request {
    /// Another text for an own message.
    record Correct(Destination conversation, MessageId id, Body body, List<Handle> mentions)
            implements MessageRequest {
        public Correct {
            mentions = List.copyOf(mentions);
        }
    }

    /// An own message, or as a moderator anyone's, is taken back for all.
    record Retract(Destination conversation, MessageId id) implements MessageRequest {}

    record React(Destination conversation, MessageId id, Emoji emoji, Turn turn)
            implements MessageRequest {}

    record Pin(Destination conversation, MessageId id, Turn turn) implements MessageRequest {}

    record ListPins(Destination conversation) implements MessageRequest {}

    /// Messages that were changed, as they are now.
    ///
    /// @param since the last change that is known
    record ReadChanges(Destination conversation, long since, int limit) implements MessageRequest {}

    /// The newest first, in what the asker may see.
    ///
    /// @param in empty: everywhere
    /// @param from empty: from anybody
    /// @param after where the page before ended; empty for the first
    record Search(String text, List<Destination> in, List<Handle> from, String after, int limit)
            implements MessageRequest {
        public Search {
            in = List.copyOf(in);
            from = List.copyOf(from);
        }
    }

    enum Turn {
        ON,
        OFF
    }
}
