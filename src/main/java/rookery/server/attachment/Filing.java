package rookery.server.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.reply.Reply;
import rookery.store.AttachmentStore.Stored;
import rookery.store.upload.FileBook;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Whether somebody may mention a file, and what that file really is. Safe for many threads; never
/// blocks.
public final class Filing {
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final FileBook book;
    private final Executor readers;
    private final long perRoom;

    /// @param readers runs what blocks on the store; may refuse
    /// @param perRoom bytes that the files of one room may take
    public Filing(FileBook book, Executor readers, long perRoom) {
        this.book = book;
        this.readers = readers;
        this.perRoom = perRoom;
    }

    /// @param done called once, on any thread
    public void check(AccountId me, Destination to, Content.Filed content, Consumer<Checked> done) {
        try {
            readers.execute(() -> done.accept(check(me, to, content)));
        } catch (RejectedExecutionException full) {
            done.accept(
                    new Checked.Refused(
                            Reply.Problem.BUSY, "The server is busy. Try again in a moment."));
        }
    }

    /// Whether an account may show that file as its face, or as that of a room.
    ///
    /// @param done called once, on any thread, with the refusal if there is one
    public void checkFace(AccountId me, String key, Consumer<Optional<Reply.Denied>> done) {
        try {
            readers.execute(() -> done.accept(refusedFace(me, key)));
        } catch (RejectedExecutionException full) {
            done.accept(
                    Optional.of(
                            new Reply.Denied(
                                    Reply.Problem.BUSY,
                                    "The server is busy. Try again in a moment.")));
        }
    }

    private Optional<Reply.Denied> refusedFace(AccountId me, String key) {
        try {
            return refusal(book.findFace(key, me));
        } catch (RuntimeException problem) {
            LOG.error("a picture could not be looked up", problem);
            return Optional.of(
                    new Reply.Denied(
                            Reply.Problem.TRY_LATER,
                            "The picture cannot be found now. Try again later."));
        }
    }

    private static Optional<Reply.Denied> refusal(Optional<Stored> file) {
        if (file.isEmpty()) {
            return Optional.of(
                    new Reply.Denied(
                            Reply.Problem.NO_SUCH_UPLOAD,
                            "There is no such file of yours. Upload it first."));
        }
        return Showing.of(file.get().attachment().type()).isPicture()
                ? Optional.empty()
                : Optional.of(
                        new Reply.Denied(Reply.Problem.NOT_ALLOWED, "This file is no picture."));
    }

    private Checked check(AccountId me, Destination to, Content.Filed content) {
        try {
            return found(me, content.attachment())
                    .map(file -> checked(me, to, content, file))
                    .orElseGet(
                            () ->
                                    new Checked.Refused(
                                            Reply.Problem.NO_SUCH_UPLOAD,
                                            "There is no such file of yours. Upload it first."));
        } catch (RuntimeException problem) {
            LOG.error("a file could not be looked up", problem);
            return new Checked.Refused(
                    Reply.Problem.TRY_LATER, "The file cannot be found now. Try again later.");
        }
    }

    private Optional<Stored> found(AccountId me, Attachment attachment) {
        return switch (attachment) {
            case Attachment.Kept kept -> book.find(kept.key(), me);
            case Attachment.Linked _ -> Optional.empty();
        };
    }

    private Checked checked(AccountId me, Destination to, Content.Filed content, Stored file) {
        return switch (to) {
            case Destination.Direct _ -> new Checked.Fine(content.at(file.attachment()));
            case Destination.Room(RoomAlias room) -> checked(me, room, content, file);
        };
    }

    private Checked checked(AccountId me, RoomAlias room, Content.Filed content, Stored file) {
        boolean isNew = book.findIn(room, file.attachment().key()).isEmpty();
        if (isNew && book.sizeOf(room) + file.attachment().size() > perRoom) {
            return new Checked.Refused(
                    Reply.Problem.QUOTA,
                    "The files of this room would take more than " + perRoom + " bytes.");
        }
        book.grantPassing(room, me, file);
        return new Checked.Fine(content.at(file.attachment()));
    }

    /// What came of it.
    public sealed interface Checked {
        /// @param content with the file as the server found it
        record Fine(Content content) implements Checked {}

        record Refused(Reply.Problem problem, String sentence) implements Checked {}
    }
}
