package rookery.server.attachment;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.store.AttachmentStore;
import rookery.store.AttachmentStore.Stored;
import rookery.store.upload.FileBook;

import java.util.Optional;

/// What whoever asks may have. Blocking; safe for many threads.
public final class Shelf {
    private final AttachmentStore store;
    private final FileBook book;
    private final Thumbnails thumbnails;

    public Shelf(AttachmentStore store, FileBook book, Thumbnails thumbnails) {
        this.store = store;
        this.book = book;
        this.thumbnails = thumbnails;
    }

    /// By the address that every dialect can say. Rooms open to guests show their files to
    /// everybody; of the others and of directs, only those who are in them get any.
    public Optional<Stored> find(RoomAlias room, String key, Optional<AccountId> reader) {
        boolean mayRead =
                book.isOpen(room) || reader.flatMap(account -> book.find(key, account)).isPresent();
        return mayRead ? store.find(room, key) : Optional.empty();
    }

    public Optional<Stored> find(String key, Optional<AccountId> reader) {
        return reader.isPresent() ? book.find(key, reader.get()) : book.findOpen(key);
    }

    /// Empty where the file is no picture that can be shown small.
    public Optional<Stored> findThumbnail(String key, Optional<AccountId> reader) {
        return find(key, reader).flatMap(thumbnails::of);
    }
}
