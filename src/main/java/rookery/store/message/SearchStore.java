package rookery.store.message;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.history.FoundMessage;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;

import java.util.List;

/// Finds messages by their words. Blocking; safe for many threads.
public interface SearchStore {
    /// The newest first; costs about the same wherever the page begins.
    Found find(Query query);

    /// @param text all its words must occur, in any order; one of one or two letters begins a word
    ///   of the message, any other may stand inside one. Capitals and small letters are the same
    /// @param reader who finds only what is in their rooms and directs
    /// @param in empty: everywhere
    /// @param from empty: from anybody
    /// @param before [MessageId#NONE] for the first page
    record Query(
            String text,
            AccountId reader,
            List<Destination> in,
            List<Handle> from,
            MessageId before,
            int limit) {
        public Query {
            in = List.copyOf(in);
            from = List.copyOf(from);
        }
    }

    /// @param next before which the next page begins; [MessageId#NONE] at the end
    record Found(List<FoundMessage> messages, MessageId next) {
        public static final Found NOTHING = new Found(List.of(), MessageId.NONE);

        public Found {
            messages = List.copyOf(messages);
        }
    }
}
