package rookery.client.attachment;

import rookery.core.attachment.Attachment;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;

/// Files that messages mention, fetched once and kept on this computer. Safe for many threads;
/// never blocks.
public interface Attachments {
    /// Fetches by itself, so only from the server that the conversation is with: whoever writes an
    /// address into a message must not make this computer ask others for it. An address elsewhere
    /// is [Reason#FORBIDDEN_ADDRESS] unless its file is here already. Completes on a background
    /// thread, never exceptionally.
    ///
    /// @param server where the conversation is; host and port must be those of the attachment
    CompletionStage<Fetched> fetch(Attachment attachment, URI server);

    /// Fetches from wherever it is, because the person has seen the address and said so. Completes
    /// on a background thread, never exceptionally.
    CompletionStage<Fetched> fetchAnyway(Attachment attachment);

    /// As [#fetch], but small where the server can show it so; for pictures in a timeline.
    CompletionStage<Fetched> fetchSmall(Attachment attachment, URI server);

    sealed interface Fetched {
        /// @param file do not change it; it may go when room is needed for newer ones
        /// @param name safe on any system, with an extension
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
