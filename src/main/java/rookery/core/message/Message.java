package rookery.core.message;

import rookery.core.account.Author;
import rookery.core.room.RoomAlias;

import java.time.Instant;

/// One thing said, after the server accepted and kept it.
///
/// @param seq the message's place in its room, from 1, without holes
/// @param at to the microsecond
public record Message(
        MessageId id,
        RoomAlias room,
        long seq,
        Author author,
        LocalId localId,
        Instant at,
        Content content,
        Context context,
        Revision revision)
        implements Heard {
    /// Nothing stands beside it, and it was not changed.
    public Message(
            MessageId id,
            RoomAlias room,
            long seq,
            Author author,
            LocalId localId,
            Instant at,
            Content content) {
        this(id, room, seq, author, localId, at, content, Context.NONE, Revision.NONE);
    }

    public Message with(Context other) {
        return new Message(id, room, seq, author, localId, at, content, other, revision);
    }
}
