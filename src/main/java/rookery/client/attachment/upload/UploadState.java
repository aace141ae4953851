package rookery.client.attachment.upload;

import rookery.client.answer.Answer;
import rookery.core.attachment.Attachment;

/// How far a file has come.
public sealed interface UploadState {
    /// Its hash is taken.
    record Preparing() implements UploadState {}

    /// @param sent bytes that the server has or that are on their way
    /// @param size in bytes
    record Sending(long sent, long size) implements UploadState {}

    /// The server is away or busy; it goes on by itself.
    record Waiting(long sent, long size) implements UploadState {}

    /// As the person wished.
    record Paused(long sent, long size) implements UploadState {}

    /// @param attachment as a message may mention it
    record Finished(Attachment attachment) implements UploadState {}

    record Cancelled() implements UploadState {}

    /// The file cannot be read any more.
    record Unreadable() implements UploadState {}

    /// @param sentence the server's own, in English
    record Refused(Answer.Reason reason, String sentence) implements UploadState {}

    /// Whether nothing more comes of it.
    default boolean isOver() {
        return switch (this) {
            case Preparing _, Sending _, Waiting _, Paused _ -> false;
            case Finished _, Cancelled _, Unreadable _, Refused _ -> true;
        };
    }
}
