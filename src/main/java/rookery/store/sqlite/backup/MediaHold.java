package rookery.store.sqlite.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps the files of a data directory from being removed while somebody copies them. Any number
/// may copy at once; whoever removes is alone. For one thread at a time.
public final class MediaHold implements AutoCloseable {
    private final FileChannel channel;

    private MediaHold(FileChannel channel) {
        this.channel = channel;
    }

    /// To copy. Empty where somebody removes just now, which does not take long.
    public static Optional<MediaHold> toCopy(Path data) throws IOException {
        return take(data, true);
    }

    /// To remove. Empty where somebody copies: then it is for later.
    public static Optional<MediaHold> toRemove(Path data) throws IOException {
        return take(data, false);
    }

    private static Optional<MediaHold> take(Path data, boolean shared) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        data.resolve("copying"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            taken = lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(new MediaHold(channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
