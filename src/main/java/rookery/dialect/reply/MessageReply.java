package rookery.dialect.reply;

import rookery.core.history.FoundMessage;
import rookery.core.message.Message;
import rookery.core.room.Destination;

import java.util.List;

/// What a server answers about messages that were said.
public sealed interface MessageReply extends Reply {
    /// @param change its number in the conversation
    record Changed(long change) implements MessageReply {}

    /// @param messages oldest first
    record Pins(Destination conversation, List<Message> messages) implements MessageReply {
        public Pins {
            messages = List.copyOf(messages);
        }
    }

    /// @param messages in the order of their last change
    /// @param change from which one goes on
    record Changes(Destination conversation, List<Message> messages, long change, boolean more)
            implements MessageReply {
        public Changes {
            messages = List.copyOf(messages);
        }
    }

    /// @param messages newest first
    /// @param next where the next page begins; empty at the end
    record Found(List<FoundMessage> messages, String next) implements MessageReply {
        public Found {
            messages = List.copyOf(messages);
        }
    }
}
