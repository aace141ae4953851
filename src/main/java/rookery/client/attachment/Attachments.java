package rookery.client.attachment;

import rookery.core.attachment.Attachment;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/// Files that messages mention, fetched once and kept on this computer. Safe for many threads;
/// never blocks.
public interface Attachments {
    /// Completes on a background thread, never exceptionally.
    CompletionStage<Fetched> fetch(Attachment attachment);

    sealed interface Fetched {
        /// @param type found from the bytes
        record Here(Path file, String name, String type, long size) implements Fetched {}

        record Failed(Reason reason) implements Fetched {}
    }

    enum Reason {
        NOT_FOUND,
        NO_ANSWER,
        TOO_LARGE,
        FORBIDDEN_ADDRESS,
        DISK
    }
}
