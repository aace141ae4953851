package rookery.server.net.media;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.attachment.Attachment;
import rookery.store.AttachmentStore.Stored;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that is about to be sent. To be closed, or handed to the socket, which closes it.
///
/// @param readers who may keep it on the way
record OpenFile(Attachment.Kept kept, FileChannel file, long size, Readers readers) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFile.class);

    /// Blocking. Empty where it cannot be opened.
    static Optional<OpenFile> open(Stored stored, Readers readers) {
        try {
            FileChannel file = FileChannel.open(stored.file(), StandardOpenOption.READ);
            return Optional.of(new OpenFile(stored.attachment(), file, file.size(), readers));
        } catch (IOException problem) {
            LOG.error("a file could not be opened", problem);
            return Optional.empty();
        }
    }

    String etag() {
        return '"' + kept.hash().hex() + '"';
    }

    void close() {
        try {
            file.close();
        } catch (IOException problem) {
            LOG.debug("a file did not close", problem);
        }
    }

    /// For whom it was looked up.
    enum Readers {
        EVERYBODY("public"),
        ONE_ACCOUNT("private");

        private final String caches;

        Readers(String caches) {
            this.caches = caches;
        }

        /// Which caches may keep it, as HTTP says it.
        String caches() {
            return caches;
        }
    }
}
