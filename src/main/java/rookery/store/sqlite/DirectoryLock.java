package rookery.store.sqlite;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second program out of a data directory, and remembers whether the last one left it
/// properly.
public final class DirectoryLock implements AutoCloseable {
    private static final String IN_USE = "in use";
    private static final String LEFT = "left";

    private final FileChannel channel;
    private final Before before;

    private DirectoryLock(FileChannel channel, Before before) {
        this.channel = channel;
        this.before = before;
    }

    /// Makes the directory if need be.
    public static Taking take(Path directory) {
        FileChannel channel;
        try {
            Files.createDirectories(directory);
            channel =
                    FileChannel.open(
                            directory.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException notWritable) {
            return new Taking.Refused(
                    "The data directory "
                            + directory
                            + " cannot be written. Choose another with --data, or change its"
                            + " owner.");
        }
        return lock(channel, directory);
    }

    private static Taking lock(FileChannel channel, Path directory) {
        try {
            if (tryLock(channel) == null) {
                channel.close();
                return new Taking.Refused(
                        "The data directory "
                                + directory
                                + " is in use by another Rookery. Stop that one, or choose another"
                                + " with --data.");
            }
            Before before = read(channel).equals(IN_USE) ? Before.CUT : Before.LEFT_PROPERLY;
            write(channel, IN_USE);
            return new Taking.Taken(new DirectoryLock(channel, before));
        } catch (IOException broken) {
            return new Taking.Refused(
                    "The data directory "
                            + directory
                            + " cannot be locked: the disk is full or read only.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(IN_USE.length());
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    /// How the last program went.
    public Before before() {
        return before;
    }

    /// Says that all is well, and lets others in.
    @Override
    public void close() {
        try (channel) {
            if (channel.isOpen()) {
                write(channel, LEFT);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot leave the data directory properly", broken);
        }
    }

    public enum Before {
        LEFT_PROPERLY,
        CUT
    }

    /// What came of [#take].
    public sealed interface Taking {
        record Taken(DirectoryLock lock) implements Taking {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Taking {}
    }
}
