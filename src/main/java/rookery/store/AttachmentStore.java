package rookery.store;

import rookery.core.attachment.Attachment;
import rookery.core.room.RoomAlias;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// Files that were sent into rooms, kept once by their bytes. Blocking; safe for many threads.
public interface AttachmentStore {
    /// Streams the bytes to disk and keeps them under a new key of the room.
    ///
    /// @param type found from the bytes by the caller
    Kept keep(RoomAlias room, String name, String type, InputStream bytes) throws IOException;

    Optional<Stored> find(RoomAlias room, String key);

    sealed interface Kept {
        record Done(Attachment.Kept attachment) implements Kept {}

        record TooLarge(long limit) implements Kept {}

        record RoomFull(long limit) implements Kept {}
    }

    /// @param file to be read only
    record Stored(Attachment.Kept attachment, Path file) {}
}
