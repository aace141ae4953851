package rookery.store.message;

import rookery.core.account.AccountId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;

import java.util.List;
import java.util.function.Consumer;

/// Corrections, retractions, reactions and pins, numbered by each conversation. Safe for many
/// threads.
public interface ChangeStore {
    /// Of one conversation.
    int MOST_PINS = 100;

    /// Does not block: `done` is called once, on the store's writer thread, after the commit that
    /// holds the change, in the order of asking. Whether it is allowed is found in that commit,
    /// too.
    void change(RoomAlias room, MessageId id, Change change, Consumer<Changed> done);

    /// Blocking. The messages whose last change is later than `since`, in the order of that change;
    /// costs the same wherever it begins.
    ChangedSince since(RoomAlias room, AccountId reader, long since, int limit);

    /// Blocking. Oldest first; never more than [#MOST_PINS].
    List<Message> pins(RoomAlias room, AccountId reader);

    /// @param change from which one goes on
    record ChangedSince(List<Message> messages, long change, boolean more) {
        public static final ChangedSince NOTHING = new ChangedSince(List.of(), 0, false);

        public ChangedSince {
            messages = List.copyOf(messages);
        }
    }
}
