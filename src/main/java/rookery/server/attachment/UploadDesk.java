package rookery.server.attachment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.FileName;
import rookery.core.attachment.Upload;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.UploadRequest;
import rookery.server.rate.Frequency;
import rookery.store.upload.KeptUpload;
import rookery.store.upload.NewUpload;
import rookery.store.upload.UploadStore;
import rookery.store.upload.UploadStore.Begun;
import rookery.store.upload.UploadStore.Finished;
import rookery.store.upload.UploadStore.Intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where accounts announce files, bring their bytes and have them taken in. Safe for many threads;
/// never blocks.
public final class UploadDesk {
    /// Before the id of an upload, on this server.
    public static final String PATH = "/packet/upload/";

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);

    private static final int STRETCH = 64 << 10;

    private final UploadStore store;
    private final Supplier<UploadRules> rules;
    private final Executor workers;
    private final Supplier<String> ids;
    private final Frequency<AccountId> frequency;
    private final InstantSource clock;

    /// @param rules as they are at the time
    /// @param workers runs what blocks on the disk; may refuse
    /// @param ids gives an id that nobody can guess
    public UploadDesk(
            UploadStore store,
            Supplier<UploadRules> rules,
            Executor workers,
            Supplier<String> ids,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.workers = workers;
        this.ids = ids;
        this.clock = clock;
        frequency = new Frequency<>(() -> rules.get().perMinute(), clock);
    }

    /// @param done called once, on any thread
    public void ask(AccountId me, UploadRequest request, Consumer<Reply> done) {
        work(
                () -> done.accept(answer(me, request)),
                () ->
                        done.accept(
                                denied(
                                        Reply.Problem.BUSY,
                                        "The server is busy. Try again in a moment.")));
    }

    private Reply answer(AccountId me, UploadRequest request) {
        try {
            return switch (request) {
                case UploadRequest.Begin begin -> begin(me, begin);
                case UploadRequest.ReadUpload(String id) ->
                        store.find(id, me).<Reply>map(UploadDesk::underway).orElse(noSuch());
                case UploadRequest.Finish(String id) ->
                        finished(store.finish(id, me, TypeOfBytes::of, clock.instant()));
                case UploadRequest.Cancel(String id) ->
                        store.cancel(id, me) ? new Reply.Done() : noSuch();
            };
        } catch (IOException | RuntimeException problem) {
            LOG.error("an upload failed", problem);
            return denied(
                    Reply.Problem.TRY_LATER,
                    "The server cannot write the file at the moment. Try again later.");
        }
    }

    /// The largest file, in bytes.
    public long largest() {
        return rules.get().perFile();
    }

    /// Takes in a whole file at once. Blocking; on a thread of [#work].
    ///
    /// @param name as the sender calls it; may be empty
    public Reply bring(AccountId me, String name, Path file) {
        try {
            ContentHash hash = hash(file);
            Reply begun = begin(me, new UploadRequest.Begin(safe(name), Files.size(file), hash));
            if (!(begun instanceof UploadReply.Underway(Upload upload))) {
                return begun;
            }
            if (upload.offset() < upload.size()) {
                Optional<Intake> intake = store.open(upload.name(), me, clock.instant());
                if (intake.isEmpty()) {
                    return noSuch();
                }
                write(file, intake.get());
            }
            return finished(store.finish(upload.name(), me, TypeOfBytes::of, clock.instant()));
        } catch (IOException | RuntimeException problem) {
            LOG.error("a file could not be taken in", problem);
            return denied(
                    Reply.Problem.TRY_LATER,
                    "The server cannot write the file at the moment. Try again later.");
        }
    }

    private static String safe(String name) {
        return name.isEmpty() ? "" : FileName.of(name, "file").text();
    }

    private static ContentHash hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] stretch = new byte[STRETCH];
            for (int read = bytes.read(stretch); read >= 0; read = bytes.read(stretch)) {
                digest.update(stretch, 0, read);
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static void write(Path file, Intake intake) throws IOException {
        try (intake;
                FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes.position(intake.position());
            ByteBuffer stretch = ByteBuffer.allocate(STRETCH);
            while (bytes.read(stretch) >= 0) {
                intake.write(stretch.flip());
                stretch.clear();
            }
        }
    }

    private Reply begin(AccountId me, UploadRequest.Begin begin) throws IOException {
        if (begin.size() > rules.get().perFile()) {
            return denied(
                    Reply.Problem.TOO_LARGE,
                    "A file has " + rules.get().perFile() + " bytes here at most.");
        }
        Duration wait = frequency.spend(me);
        if (!wait.isZero()) {
            return denied(
                    Reply.Problem.TOO_OFTEN,
                    "You announce too many files. Wait " + wait.toSeconds() + " s.");
        }
        NewUpload wanted =
                new NewUpload(
                        ids.get(), me, begin.name(), begin.size(), begin.hash(), clock.instant());
        return switch (store.begin(wanted, rules.get().allowance())) {
            case Begun.Done(KeptUpload upload) -> underway(upload);
            case Begun.AccountFull(long limit) ->
                    denied(
                            Reply.Problem.QUOTA,
                            "Your files would take more than " + limit + " bytes.");
            case Begun.TooManyOpen(int limit) ->
                    denied(
                            Reply.Problem.QUOTA,
                            limit + " of your files are on their way. Finish or cancel one.");
            case Begun.DiskFull _ ->
                    denied(Reply.Problem.QUOTA, "The server's disk has no place for this file.");
        };
    }

    private static Reply underway(KeptUpload upload) {
        return new UploadReply.Underway(
                new Upload(upload.id(), PATH + upload.id(), upload.arrived(), upload.size()));
    }

    private static Reply finished(Finished finished) {
        return switch (finished) {
            case Finished.Done(var attachment) -> new UploadReply.Finished(attachment);
            case Finished.NoSuchUpload _ -> noSuch();
            case Finished.Incomplete(long arrived) ->
                    denied(
                            Reply.Problem.CONFLICT,
                            "Only " + arrived + " bytes have arrived. Send the rest first.");
            case Finished.WrongHash _ ->
                    denied(
                            Reply.Problem.CONFLICT,
                            "The bytes have another hash than was announced. Start again.");
        };
    }

    private static Reply noSuch() {
        return denied(Reply.Problem.NO_SUCH_UPLOAD, "You have no such upload. Start again.");
    }

    private static Reply denied(Reply.Problem problem, String sentence) {
        return new Reply.Denied(problem, sentence);
    }

    /// Goes on with an upload; empty where there is none of that account's.
    ///
    /// @param done called once, on any thread
    /// @param failed called instead, where it cannot be done now
    public void open(String id, AccountId me, Consumer<Optional<Intake>> done, Runnable failed) {
        work(
                () -> {
                    Optional<Intake> intake;
                    try {
                        intake = store.open(id, me, clock.instant());
                    } catch (IOException | RuntimeException problem) {
                        LOG.error("an upload cannot go on", problem);
                        failed.run();
                        return;
                    }
                    done.accept(intake);
                },
                failed);
    }

    /// Runs what blocks on the disk.
    ///
    /// @param refused called instead, at once, where there is too much to do
    public void work(Runnable task, Runnable refused) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException full) {
            refused.run();
        }
    }

    /// Forgets what nobody goes on with. To be called now and then.
    public void sweep() {
        work(this::forgetOld, () -> LOG.debug("old uploads are forgotten another time"));
    }

    private void forgetOld() {
        try {
            int count = store.forgetUntouchedSince(clock.instant().minus(rules.get().life()));
            if (count > 0) {
                LOG.info("{} uploads that nobody went on with were forgotten", count);
            }
        } catch (IOException | RuntimeException problem) {
            LOG.error("old uploads cannot be forgotten", problem);
        }
    }
}
