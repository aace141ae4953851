package rookery.store;

import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.room.RoomAlias;

import java.util.function.Consumer;

/// Where a server's messages are kept. Safe for many threads.
public interface MessageStore {
    /// Takes a message in. Does not block: `done` is called once, on the store's writer thread,
    /// after the commit that holds it, in the order of appending within a room. A repeat under the
    /// same author and local id is answered with the message first kept.
    void append(NewMessage message, Consumer<Appended> done);

    /// Blocking. Page `back` of [Page#SIZE] counted from the newest, which is 0; costs the same at
    /// any depth. Pages are empty past the oldest and for a negative number.
    Page page(RoomAlias room, int back);

    /// Blocking. Costs the same at any depth.
    ///
    /// @param limit of messages, at least 1
    Stretch stretch(RoomAlias room, Around around, int limit);
}
