package rookery.client.attachment.upload;

import rookery.core.message.LocalId;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// [Uploads] that send one piece after the other, each on a thread of its own.
public final class PiecewiseUploads implements Uploads {
    private final FileDesk desk;
    private final Pieces pieces;
    private final Executor background;
    private final Duration longest;
    private final Map<LocalId, UploadRun> runs = new ConcurrentHashMap<>();

    /// @param background gives each task a thread that may wait
    /// @param longest pause before it is tried again; the first is a sixteenth of it
    public PiecewiseUploads(FileDesk desk, Pieces pieces, Executor background, Duration longest) {
        this.desk = desk;
        this.pieces = pieces;
        this.background = background;
        this.longest = longest;
    }

    @Override
    public FileUpload bring(LocalId message, Path file) {
        return runs.computeIfAbsent(
                message,
                _ -> {
                    UploadRun run = new UploadRun(file, desk, pieces, longest);
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
