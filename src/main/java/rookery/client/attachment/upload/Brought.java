package rookery.client.attachment.upload;

import rookery.core.attachment.Attachment;

/// What came of bringing a file.
public sealed interface Brought {
    Brought LATER = new Later();

    record Done(Attachment attachment) implements Brought {}

    /// The server is not there.
    record Later() implements Brought {}

    /// @param sentence the server's own
    record Refused(String sentence) implements Brought {}
}
