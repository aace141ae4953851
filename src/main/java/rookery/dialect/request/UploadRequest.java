package rookery.dialect.request;

import rookery.core.attachment.ContentHash;

/// How a file comes to a server, apart from the message that will mention it.
public sealed interface UploadRequest extends Request {
    /// @param name as the sender calls the file; may be empty
    /// @param size in bytes
    record Begin(String name, long size, ContentHash hash) implements UploadRequest {}

    /// @param upload see [rookery.core.attachment.Upload#name]
    record ReadUpload(String upload) implements UploadRequest {}

    record Finish(String upload) implements UploadRequest {}

    record Cancel(String upload) implements UploadRequest {}
}
