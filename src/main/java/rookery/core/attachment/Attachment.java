package rookery.core.attachment;

import java.net.URI;

/// A file kept apart from the message that mentions it.
public sealed interface Attachment {
    /// The longest name kept, in chars; longer ones are cut in the middle by whoever takes them in.
    int MAX_NAME_LENGTH = 255;

    /// Kept by this server.
    ///
    /// @param key the address inside the room; digits only
    /// @param type a media type found from the bytes, never what the sender claimed
    /// @param size in bytes
    record Kept(String key, ContentHash hash, String name, String type, long size)
            implements Attachment {}

    /// Kept elsewhere; all that is known is where to ask.
    record Linked(URI source) implements Attachment {}
}
