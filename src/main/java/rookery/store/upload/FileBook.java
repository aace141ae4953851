package rookery.store.upload;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.store.AttachmentStore.Stored;

import java.util.Optional;

/// Who may read which file. A file belongs to whoever brought it until a message mentions it, and
/// from then on to that conversation, too. Blocking; safe for many threads.
public interface FileBook {
    /// What the account brought, or what was said in a conversation of its, or the face of an
    /// account or room.
    Optional<Stored> find(String key, AccountId reader);

    /// What the account brought itself, or what is a face already.
    Optional<Stored> findFace(String key, AccountId owner);

    /// What was said in a room that is open to guests.
    Optional<Stored> findOpen(String key);

    /// What was said in that conversation.
    Optional<Stored> findIn(RoomAlias conversation, String key);

    /// Whether whoever knows the alias may read what was said there.
    boolean isOpen(RoomAlias room);

    /// Bytes of what was said there.
    long sizeOf(RoomAlias conversation);

    /// Said in that room by somebody who belongs to it, if it keeps no messages; else nothing
    /// happens. Where messages are kept, the file is given to the conversation with the message
    /// that mentions it.
    void grantPassing(RoomAlias room, AccountId by, Stored file);
}
