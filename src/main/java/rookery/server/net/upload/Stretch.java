package rookery.server.net.upload;

import io.netty.buffer.ByteBuf;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.store.upload.UploadStore.Intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Bytes that came at once, on their way to the disk. What is there already is left out.
///
/// @param first where they stand in the file
record Stretch(Intake intake, long first, List<ByteBuf> bytes) {
    private static final Logger LOG = LoggerFactory.getLogger(Stretch.class);

    long length() {
        return bytes.stream().mapToLong(ByteBuf::readableBytes).sum();
    }

    /// Blocking. Writes and releases them.
    ///
    /// @param isLast whether they count as arrived at once
    /// @return what went wrong
    Optional<IOException> write(boolean isLast) {
        try {
            long there = intake.position() - first;
            for (ByteBuf buffer : bytes) {
                int skipped = Math.clamp(there, 0, buffer.readableBytes());
                buffer.skipBytes(skipped);
                there -= skipped;
            }
            intake.write(
                    bytes.stream()
                            .filter(ByteBuf::isReadable)
                            .flatMap(buffer -> Stream.of(buffer.nioBuffers()))
                            .toArray(ByteBuffer[]::new));
            if (isLast) {
                intake.close();
            }
            return Optional.empty();
        } catch (IOException problem) {
            return Optional.of(problem);
        } catch (RuntimeException problem) {
            return Optional.of(new IOException(problem));
        } finally {
            release();
        }
    }

    void release() {
        bytes.forEach(ByteBuf::release);
    }

    /// Blocking.
    static void close(Intake intake) {
        try {
            intake.close();
        } catch (IOException | RuntimeException problem) {
            LOG.warn("what came of a file could not be counted", problem);
        }
    }
}
