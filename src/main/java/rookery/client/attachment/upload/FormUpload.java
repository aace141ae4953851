package rookery.client.attachment.upload;

import rookery.client.answer.Answer;
import rookery.client.attachment.upload.Wishes.Wish;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One file that is sent whole: how far it came is not known until it is there, and after a cut it
/// begins anew.
final class FormUpload implements FileUpload, Runnable {
    private final Forms forms;
    private final Path file;
    private final Duration pause;
    private final Wishes wishes = new Wishes();
    private final Watched<UploadState> state = new Watched<>(new UploadState.Preparing());

    FormUpload(Forms forms, Path file, Duration pause) {
        this.forms = forms;
        this.file = file;
        this.pause = pause;
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
            while (!state.get().isOver()) {
                step(size);
            }
        } catch (IOException gone) {
            state.set(new UploadState.Unreadable());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(long size) throws InterruptedException {
        switch (wishes.now()) {
            case CANCEL -> state.set(new UploadState.Cancelled());
            case PAUSE -> {
                state.set(new UploadState.Paused(0, size));
                wishes.awaitEndOfPause();
            }
            case GO_ON -> {
                state.set(new UploadState.Sending(0, size));
                brought(bring(), size);
            }
        }
    }

    private Brought bring() throws InterruptedException {
        CompletableFuture<Brought> came = new CompletableFuture<>();
        forms.bring(file, came::complete);
        try {
            return came.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void brought(Brought brought, long size) throws InterruptedException {
        switch (brought) {
            // Whoever gave it up meanwhile wants no message of it.
            case Brought.Done _ when wishes.now() == Wish.CANCEL ->
                    state.set(new UploadState.Cancelled());
            case Brought.Done(var attachment) -> state.set(new UploadState.Finished(attachment));
            case Brought.Refused(String sentence) ->
                    state.set(new UploadState.Refused(Answer.Reason.NOT_ALLOWED, sentence));
            case Brought.Later _ -> {
                state.set(new UploadState.Waiting(0, size));
                wishes.await(Wish.GO_ON, pause);
            }
        }
    }
}
