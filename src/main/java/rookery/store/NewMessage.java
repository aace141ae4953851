package rookery.store;

import rookery.core.account.Author;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;

import java.time.Instant;

/// A message that is about to be kept; the store gives it its number and its place.
public record NewMessage(
        RoomAlias room,
        Author author,
        LocalId localId,
        Instant at,
        Content content,
        Context context) {
    /// Nothing stands beside it.
    public NewMessage(RoomAlias room, Author author, LocalId localId, Instant at, Content content) {
        this(room, author, localId, at, content, Context.NONE);
    }
}
