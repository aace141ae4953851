package rookery.dialect.reply;

import rookery.core.history.Summary;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;

import java.util.List;

/// What a server answers about an account's conversations.
public sealed interface ConversationReply extends Reply {
    /// @param next where the next page begins; empty at the end
    record Conversations(List<Summary> conversations, String next) implements ConversationReply {
        public Conversations {
            conversations = List.copyOf(conversations);
        }
    }

    /// @param receipts the latest readers first
    record Receipts(Destination conversation, List<Receipt> receipts) implements ConversationReply {
        public Receipts {
            receipts = List.copyOf(receipts);
        }
    }
}
