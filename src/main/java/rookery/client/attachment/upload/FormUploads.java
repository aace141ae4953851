package rookery.client.attachment.upload;

import rookery.core.message.LocalId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// [Uploads] that send each file whole, by a form.
public final class FormUploads implements Uploads {
    private final Forms forms;
    private final Executor background;
    private final Duration pause;
    private final Map<LocalId, FormUpload> runs = new ConcurrentHashMap<>();

    /// @param background gives each task a thread that may wait
    /// @param pause before it is tried again
    public FormUploads(Forms forms, Executor background, Duration pause) {
        this.forms = forms;
        this.background = background;
        this.pause = pause;
    }

    @Override
    public FileUpload bring(LocalId message, Path file) {
        return runs.computeIfAbsent(
                message,
                _ -> {
                    FormUpload run = new FormUpload(forms, file, pause);
                    background.execute(run);
                    return run;
                });
    }

    @Override
    public Optional<FileUpload> find(LocalId message) {
        return Optional.ofNullable(runs.get(message));
    }

    @Override
    public void forget(LocalId message) {
        runs.remove(message);
    }
}
