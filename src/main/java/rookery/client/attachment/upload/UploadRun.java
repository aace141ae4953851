package rookery.client.attachment.upload;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.Wishes.Wish;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.Upload;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.UploadRequest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;

/// One file from its hash to its key. Announcing it again is harmless and says how far it is, so
/// that is how it begins after every cut.
final class UploadRun implements FileUpload, Runnable {
    /// Small enough that a pause is felt, large enough that few answers are waited for.
    static final long PIECE = 4 << 20;

    /// Then the file itself is what changes.
    private static final int MOST_CONFLICTS = 2;

    private static final int CHUNK = 256 << 10;

    private final Path file;
    private final FileDesk desk;
    private final Pieces pieces;
    private final Duration longest;
    private final Wishes wishes = new Wishes();
    private final Watched<UploadState> state = new Watched<>(new UploadState.Preparing());

    /// The server's name for it, once it has one. The run's own.
    private Optional<String> id = Optional.empty();

    private long sent;
    private int conflicts;
    private Duration pause;

    UploadRun(Path file, FileDesk desk, Pieces pieces, Duration longest) {
        this.file = file;
        this.desk = desk;
        this.pieces = pieces;
        this.longest = longest;
        pause = longest.dividedBy(16);
    }

    @Override
    public Watchable<UploadState> state() {
        return state;
    }

    @Override
    public void pause() {
        wishes.set(Wish.PAUSE);
    }

    @Override
    public void resume() {
        wishes.set(Wish.GO_ON);
    }

    @Override
    public void cancel() {
        wishes.set(Wish.CANCEL);
    }

    @Override
    public void run() {
        try {
            long size = Files.size(file);
            UploadRequest.Begin begin =
                    new UploadRequest.Begin(file.getFileName().toString(), size, hash());
            while (!state.get().isOver()) {
                step(begin);
            }
        } catch (IOException gone) {
            state.set(new UploadState.Unreadable());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private ContentHash hash() throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private void step(UploadRequest.Begin begin) throws InterruptedException {
        switch (wishes.now()) {
            case CANCEL -> giveUp();
            case PAUSE -> {
                state.set(new UploadState.Paused(sent, begin.size()));
                wishes.awaitEndOfPause();
            }
            case GO_ON -> bring(begin);
        }
    }

    private void giveUp() throws InterruptedException {
        if (id.isPresent()) {
            Answer<Reply> _ = ask(new UploadRequest.Cancel(id.get()));
        }
        state.set(new UploadState.Cancelled());
    }

    private void bring(UploadRequest.Begin begin) throws InterruptedException {
        switch (ask(begin)) {
            case Answer.Given<Reply>(UploadReply.Underway(Upload upload)) -> bring(upload);
            case Answer.Given<Reply>(Reply.Denied(var problem, String sentence)) ->
                    denied(problem, sentence, begin.size());
            case Answer.Given<Reply> _, Answer.Unable<Reply> _ ->
                    state.set(new UploadState.Refused(Answer.Reason.UNKNOWN, ""));
            case Answer.Refused<Reply>(Answer.Reason reason, String sentence) ->
                    refused(reason, sentence, begin.size());
            case Answer.Lost<Reply> _ -> await(begin.size());
        }
    }

    private void bring(Upload upload) throws InterruptedException {
        id = Optional.of(upload.name());
        sent = upload.offset();
        while (sent < upload.size() && wishes.now() == Wish.GO_ON) {
            state.set(new UploadState.Sending(sent, upload.size()));
            if (!put(upload)) {
                return;
            }
        }
        if (sent == upload.size() && wishes.now() == Wish.GO_ON) {
            finish(upload);
        }
    }

    /// Whether the next piece may go.
    private boolean put(Upload upload) throws InterruptedException {
        Optional<FileDesk.Pass> pass = desk.pass();
        if (pass.isEmpty()) {
            await(upload.size());
            return false;
        }
        long end = Math.min(sent + PIECE, upload.size());
        Telling telling = new Telling(upload.size());
        Pieces.Put put =
                pieces.put(
                        pass.get().server().resolve(upload.path()),
                        pass.get().token(),
                        file,
                        sent,
                        end,
                        upload.size(),
                        telling,
                        () -> wishes.now() != Wish.GO_ON);
        telling.end();
        switch (put) {
            case ARRIVED -> {
                sent = end;
                pause = longest.dividedBy(16);
            }
            case CUT, REFUSED -> await(upload.size());
            case UNREADABLE -> state.set(new UploadState.Unreadable());
        }
        return put == Pieces.Put.ARRIVED;
    }

    /// How far a piece is, until it is over; from any thread.
    private final class Telling implements LongConsumer {
        private final long size;
        private boolean isOver;

        Telling(long size) {
            this.size = size;
        }

        @Override
        public synchronized void accept(long now) {
            if (!isOver) {
                state.set(new UploadState.Sending(now, size));
            }
        }

        synchronized void end() {
            isOver = true;
        }
    }

    private void finish(Upload upload) throws InterruptedException {
        switch (ask(new UploadRequest.Finish(upload.name()))) {
            case Answer.Given<Reply>(UploadReply.Finished(var attachment)) ->
                    state.set(new UploadState.Finished(attachment));
            case Answer.Given<Reply>(Reply.Denied(var problem, String sentence)) ->
                    denied(problem, sentence, upload.size());
            case Answer.Refused<Reply>(Answer.Reason reason, String sentence) ->
                    refused(reason, sentence, upload.size());
            case Answer.Given<Reply> _, Answer.Unable<Reply> _ ->
                    state.set(new UploadState.Refused(Answer.Reason.UNKNOWN, ""));
            case Answer.Lost<Reply> _ -> await(upload.size());
        }
    }

    private void denied(Reply.Problem problem, String sentence, long size)
            throws InterruptedException {
        switch (problem) {
            case BUSY, TRY_LATER -> refused(Answer.Reason.BUSY, sentence, size);
            case TOO_OFTEN -> refused(Answer.Reason.TOO_OFTEN, sentence, size);
            case NO_SUCH_UPLOAD -> refused(Answer.Reason.NO_SUCH_UPLOAD, sentence, size);
            case CONFLICT -> refused(Answer.Reason.CONFLICT, sentence, size);
            case TOO_LARGE -> refused(Answer.Reason.TOO_LARGE, sentence, size);
            case QUOTA -> refused(Answer.Reason.FULL, sentence, size);
            case NOT_ALLOWED -> refused(Answer.Reason.NOT_ALLOWED, sentence, size);
            default -> refused(Answer.Reason.FAILED, sentence, size);
        }
    }

    /// What passes is waited for; a file that the server lost or has otherwise begins anew.
    private void refused(Answer.Reason reason, String sentence, long size)
            throws InterruptedException {
        switch (reason) {
            case BUSY, TOO_OFTEN, NOT_LOGGED_IN, NO_SUCH_UPLOAD -> await(size);
            case CONFLICT -> {
                conflicts++;
                if (conflicts > MOST_CONFLICTS) {
                    state.set(new UploadState.Refused(reason, sentence));
                }
            }
            default -> state.set(new UploadState.Refused(reason, sentence));
        }
    }

    private void await(long size) throws InterruptedException {
        if (wishes.now() != Wish.GO_ON) {
            return;
        }
        state.set(new UploadState.Waiting(sent, size));
        wishes.await(Wish.GO_ON, pause);
        pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
    }

    private Answer<Reply> ask(UploadRequest request) throws InterruptedException {
        CompletableFuture<Answer<Reply>> answer = new CompletableFuture<>();
        desk.ask(request, answer::complete);
        try {
            return answer.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }
}
