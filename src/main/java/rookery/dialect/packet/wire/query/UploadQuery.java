package rookery.dialect.packet.wire.query;

import rookery.core.attachment.ContentHash;

/// Files on their way to the server; the bytes go by HTTP.
public sealed interface UploadQuery extends Query {
    /// @param size in bytes
    record BeginUpload(String name, long size, ContentHash hash) implements UploadQuery {}

    record ReadUpload(String upload) implements UploadQuery {}

    record FinishUpload(String upload) implements UploadQuery {}

    record CancelUpload(String upload) implements UploadQuery {}
}
