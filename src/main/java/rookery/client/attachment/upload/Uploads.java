package rookery.client.attachment.upload;

import rookery.core.message.LocalId;

import java.nio.file.Path;
import java.util.Optional;

/// My files on their way to one server. Safe for many threads; never blocks.
public interface Uploads {
    /// Brings the file of a message, and goes on after cuts; the same file begun again, after a
    /// restart too, goes on where it was. A second call for one message is the first one's.
    ///
    /// @param file must not change meanwhile
    FileUpload bring(LocalId message, Path file);

    /// Until it is forgotten.
    Optional<FileUpload> find(LocalId message);

    /// The message is sent, or given up.
    void forget(LocalId message);
}
