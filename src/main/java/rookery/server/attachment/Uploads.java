package rookery.server.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.store.AttachmentStore;
import rookery.store.AttachmentStore.Kept;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Files on their way into a room: kept on disk first, then a content that can be posted. Safe for
/// many threads; never blocks.
public final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final AttachmentStore store;
    private final Executor workers;
    private final long most;
    private final AtomicLong waiting = new AtomicLong();

    /// @param workers runs what blocks on the disk; may refuse
    /// @param most bytes that may wait for the disk
    public Uploads(AttachmentStore store, Executor workers, long most) {
        this.store = store;
        this.workers = workers;
        this.most = most;
    }

    /// @param then called once, on any thread
    public void take(Request.PostFile file, Consumer<Taken> then) {
        if (file.bytes().length == 0) {
            then.accept(new Taken.Refused(Reply.Problem.EMPTY, "The file is empty."));
            return;
        }
        int size = file.bytes().length;
        if (waiting.addAndGet(size) > most) {
            waiting.addAndGet(-size);
            then.accept(tooMany());
            return;
        }
        try {
            workers.execute(
                    () -> {
                        Taken taken = keep(file);
                        waiting.addAndGet(-size);
                        then.accept(taken);
                    });
        } catch (RejectedExecutionException _) {
            waiting.addAndGet(-size);
            then.accept(tooMany());
        }
    }

    private static Taken tooMany() {
        return new Taken.Refused(
                Reply.Problem.BUSY, "Too many files are coming in. Send it again in a moment.");
    }

    private Taken keep(Request.PostFile file) {
        try {
            String type = TypeOfBytes.of(file.bytes());
            Kept kept =
                    store.keep(
                            file.room(),
                            shortened(file.name()),
                            type,
                            new ByteArrayInputStream(file.bytes()));
            return switch (kept) {
                case Kept.Done(var attachment) -> new Taken.Ready(content(file, attachment));
                case Kept.TooLarge(long limit) ->
                        new Taken.Refused(
                                Reply.Problem.TOO_LARGE,
                                "The file is larger than " + limit + " bytes.");
                case Kept.RoomFull(long limit) ->
                        new Taken.Refused(
                                Reply.Problem.QUOTA,
                                "The files of this room already take " + limit + " bytes.");
            };
        } catch (IOException | RuntimeException problem) {
            LOG.error("a file could not be kept", problem);
            return new Taken.Refused(
                    Reply.Problem.TRY_LATER,
                    "The server could not keep the file. Try again later.");
        }
    }

    private static Content content(Request.PostFile file, Attachment attachment) {
        return switch (file.kind()) {
            case VOICE -> new Content.Voice(attachment);
            case PICTURE -> new Content.Picture(attachment);
            case FILE -> new Content.File(attachment);
        };
    }

    /// Cut in the middle, so that the ending, which says the kind of file, stays.
    private static String shortened(String name) {
        int excess = name.length() - Attachment.MAX_NAME_LENGTH;
        if (excess <= 0) {
            return name;
        }
        int half = Attachment.MAX_NAME_LENGTH / 2;
        return name.substring(0, half) + "…" + name.substring(name.length() - half);
    }

    public sealed interface Taken {
        record Ready(Content content) implements Taken {}

        record Refused(Reply.Problem problem, String sentence) implements Taken {}
    }
}
