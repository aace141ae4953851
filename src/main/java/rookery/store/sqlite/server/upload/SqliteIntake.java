package rookery.store.sqlite.server.upload;

import rookery.store.upload.KeptUpload;
import rookery.store.upload.UploadStore.Intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// Bytes into the part of an upload. What a crash may take away is bounded; what could not be
/// written whole is taken back. Whoever else goes on with the upload closes it.
final class SqliteIntake implements Intake {
    private static final long MOST_UNCOUNTED = 8 << 20;

    private final KeptUpload upload;
    private final FileChannel part;
    private final LongConsumer counting;

    // Guarded by this.
    private long written;
    private long counted;
    private boolean closed;

    /// @param counting keeps how much has arrived; called under this one's lock
    SqliteIntake(KeptUpload upload, Path file, LongConsumer counting) throws IOException {
        this.upload = upload;
        this.counting = counting;
        part = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        counted = Math.min(upload.arrived(), part.size());
        written = counted;
        part.truncate(counted);
        part.position(counted);
    }

    @Override
    public KeptUpload upload() {
        return upload;
    }

    @Override
    public synchronized long position() {
        return written;
    }

    @Override
    public synchronized void write(ByteBuffer... bytes) throws IOException {
        if (closed) {
            throw new IOException("somebody else goes on with this upload");
        }
        long more = Arrays.stream(bytes).mapToLong(ByteBuffer::remaining).sum();
        if (written + more > upload.size()) {
            throw new IOException("more bytes than announced");
        }
        try {
            for (long left = more; left > 0; ) {
                left -= part.write(bytes);
            }
        } catch (IOException full) {
            part.truncate(written);
            part.position(written);
            throw full;
        }
        written += more;
        if (written - counted >= MOST_UNCOUNTED) {
            count();
        }
    }

    private void count() throws IOException {
        part.force(false);
        counting.accept(written);
        counted = written;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (part) {
            if (written > counted) {
                count();
            }
        }
    }
}
