package rookery.store.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Files on their way: announced, brought in pieces, then kept once by their bytes under a key of
/// their owner. What has arrived outlives a crash. Nobody but its owner gets at an upload.
/// Blocking; safe for many threads.
public interface UploadStore {
    /// The same file announced again goes on where it was. One whose bytes the owner may read
    /// already has arrived.
    Begun begin(NewUpload upload, Allowance allowance) throws IOException;

    Optional<KeptUpload> find(String id, AccountId owner);

    /// Goes on with a file; whoever went on with it until now cannot any more.
    Optional<Intake> open(String id, AccountId owner, Instant at) throws IOException;

    /// Checks the hash. What has another hash is forgotten.
    Finished finish(String id, AccountId owner, Typing typing, Instant at) throws IOException;

    /// False where there is none.
    boolean cancel(String id, AccountId owner) throws IOException;

    /// How many were forgotten.
    int forgetUntouchedSince(Instant then) throws IOException;

    /// What came of [#begin].
    sealed interface Begun {
        record Done(KeptUpload upload) implements Begun {}

        /// The account's files take all they may.
        record AccountFull(long limit) implements Begun {}

        record TooManyOpen(int limit) implements Begun {}

        record DiskFull() implements Begun {}
    }

    /// What came of [#finish].
    sealed interface Finished {
        record Done(Attachment.Kept attachment) implements Finished {}

        record NoSuchUpload() implements Finished {}

        record Incomplete(long arrived) implements Finished {}

        record WrongHash() implements Finished {}
    }

    /// The bytes of one piece. For one thread at a time.
    interface Intake extends AutoCloseable {
        KeptUpload upload();

        /// Where the next byte goes.
        long position();

        /// Writes all that remains of them, behind what is there; none beyond the announced size.
        void write(ByteBuffer... bytes) throws IOException;

        /// What was written counts as arrived from now on.
        @Override
        void close() throws IOException;
    }

    /// Finds a media type from the bytes.
    interface Typing {
        String of(Path file) throws IOException;
    }
}
