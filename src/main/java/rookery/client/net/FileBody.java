package rookery.client.net;

import rookery.client.attachment.Attachments.Reason;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Writes an answer's body to a file as it comes, up to a limit. Called by the HTTP client's
/// threads, one after the other.
final class FileBody implements BodySubscriber<FileBody.Outcome> {
    sealed interface Outcome {
        record Kept() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /// Not a success; nothing was written.
        record Ignored() implements Outcome {}
    }

    private final FileChannel file;
    private final long limit;
    private final Progress progress;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private Flow.@org.jspecify.annotations.Nullable Subscription subscription;

    private FileBody(FileChannel file, long limit, Progress progress) {
        this.file = file;
        this.limit = limit;
        this.progress = progress;
    }

    static BodySubscriber<Outcome> choose(
            ResponseInfo head, Path into, long limit, Progress progress) {
        if (head.statusCode() != 200) {
            return BodySubscribers.replacing(new Outcome.Ignored());
        }
        long claimed = head.headers().firstValueAsLong("Content-Length").orElse(0);
        if (claimed > limit) {
            return new Cancelling(new Outcome.Refused(Reason.TOO_LARGE));
        }
        try {
            FileChannel file =
                    FileChannel.open(
                            into,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
            return new FileBody(file, limit, progress);
        } catch (IOException e) {
            return new Cancelling(new Outcome.Refused(Reason.DISK));
        }
    }

    @Override
    public CompletionStage<Outcome> getBody() {
        return outcome;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (outcome.isDone()) {
            return;
        }
        try {
            long after = progress.bytes();
            for (ByteBuffer buffer : buffers) {
                after += buffer.remaining();
            }
            if (after > limit) {
                end(new Outcome.Refused(Reason.TOO_LARGE));
                return;
            }
            for (ByteBuffer buffer : buffers) {
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            progress.set(after);
        } catch (IOException e) {
            end(new Outcome.Refused(Reason.DISK));
        }
    }

    private void end(Outcome how) {
        if (subscription != null) {
            subscription.cancel();
        }
        close();
        outcome.complete(how);
    }

    @Override
    public void onError(Throwable problem) {
        close();
        outcome.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        outcome.complete(close() ? new Outcome.Kept() : new Outcome.Refused(Reason.DISK));
    }

    private boolean close() {
        try {
            file.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Wants nothing of the body.
    private record Cancelling(Outcome outcome) implements BodySubscriber<Outcome> {
        @Override
        public CompletionStage<Outcome> getBody() {
            return CompletableFuture.completedStage(outcome);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {}

        @Override
        public void onError(Throwable problem) {}

        @Override
        public void onComplete() {}
    }
}
