package rookery.store;

import rookery.core.account.AccountId;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.room.RoomAlias;

import java.util.function.Consumer;

/// Where a server's messages are kept. Safe for many threads.
public interface MessageStore {
    /// Takes a message in. Does not block: `done` is called once, on the store's writer thread,
    /// after the commit that holds it, in the order of appending within a room. A repeat under the
    /// same author and local id is answered with the message first kept, corrected or not. Of a
    /// file only its key counts; the rest is what the store has under it.
    void append(NewMessage message, Consumer<Appended> done);

    /// Blocking. Page `back` of [Page#SIZE] counted from the newest, which is 0; costs the same at
    /// any depth. Pages are empty past the oldest and for a negative number. No reaction is its
    /// reader's.
    Page page(RoomAlias room, int back);

    /// Blocking. Costs the same at any depth.
    ///
    /// @param reader whose reactions are told from those of others
    /// @param limit of messages, at least 1
    Stretch stretch(RoomAlias room, AccountId reader, Around around, int limit);

    /// Blocking. As nobody in particular reads it: no reaction is theirs.
    Stretch stretch(RoomAlias room, Around around, int limit);
}
