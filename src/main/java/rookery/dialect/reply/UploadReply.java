package rookery.dialect.reply;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.Upload;

/// What a server answers about files that come to it.
public sealed interface UploadReply extends Reply {
    record Underway(Upload upload) implements UploadReply {}

    /// It is whole, and may be mentioned in a message.
    record Finished(Attachment.Kept attachment) implements UploadReply {}
}
