package rookery.core.message;

import rookery.core.attachment.Attachment;

/// What a message says.
public sealed interface Content {
    record Text(Body body) implements Content {}

    record Picture(Attachment attachment) implements Content {}

    record Voice(Attachment attachment) implements Content {}

    record File(Attachment attachment) implements Content {}
}
