package rookery.store.sqlite.server.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.upload.Allowance;
import rookery.store.upload.KeptUpload;
import rookery.store.upload.NewUpload;
import rookery.store.upload.UploadStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Uploads as rows, and as parts in the folder beside the database.
public final class SqliteUploadStore implements UploadStore {
    private static final String READABLE =
            "SELECT 1 FROM file WHERE owner = ? AND hash = ? AND size = ? UNION ALL SELECT 1 FROM"
                    + " attachment a JOIN room r ON r.number = a.room WHERE a.hash = ? AND a.size ="
                    + " ? AND "
                    + UploadRows.READS
                    + " LIMIT 1";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final MediaFolder folder;

    /// Those that somebody goes on with now.
    private final ConcurrentHashMap<String, Intake> open = new ConcurrentHashMap<>();

    public SqliteUploadStore(SqliteFile file, GroupCommit writer, MediaFolder folder) {
        this.file = file;
        this.writer = writer;
        this.folder = folder;
    }

    @Override
    public Begun begin(NewUpload wanted, Allowance allowance) throws IOException {
        boolean isHere = isReadable(wanted) && Files.exists(folder.pathOf(wanted.hash()));
        boolean fits = isHere || wanted.size() <= folder.free() - allowance.free();
        return Ask.of(
                writer,
                (Begun) new Begun.DiskFull(),
                connection -> begin(connection, wanted, isHere, fits, allowance));
    }

    private static Begun begin(
            Connection connection,
            NewUpload wanted,
            boolean isHere,
            boolean fits,
            Allowance allowance)
            throws SQLException {
        Optional<KeptUpload> same = UploadRows.same(connection, wanted);
        if (same.isPresent()) {
            UploadRows.touch(connection, same.get().id(), wanted.at());
            return new Begun.Done(same.get());
        }
        if (UploadRows.open(connection, wanted.owner()) >= allowance.open()) {
            return new Begun.TooManyOpen(allowance.open());
        }
        long taken = isHere ? 0 : UploadRows.taken(connection, wanted.owner()) + wanted.size();
        if (taken > allowance.perAccount()) {
            return new Begun.AccountFull(allowance.perAccount());
        }
        return fits
                ? new Begun.Done(UploadRows.add(connection, wanted, isHere))
                : new Begun.DiskFull();
    }

    private boolean isReadable(NewUpload wanted) {
        long me = wanted.owner().number();
        String hash = wanted.hash().hex();
        return file.read(
                connection ->
                        Rows.first(
                                        connection,
                                        _ -> true,
                                        READABLE,
                                        me,
                                        hash,
                                        wanted.size(),
                                        hash,
                                        wanted.size(),
                                        me,
                                        me,
                                        me)
                                .isPresent());
    }

    @Override
    public Optional<KeptUpload> find(String id, AccountId owner) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                UploadRows::upload,
                                UploadRows.FIND,
                                id,
                                owner.number()));
    }

    @Override
    public Optional<Intake> open(String id, AccountId owner, Instant at) throws IOException {
        if (find(id, owner).isPresent()) {
            stop(id);
        }
        Optional<KeptUpload> upload = find(id, owner);
        if (upload.isEmpty()) {
            return Optional.empty();
        }
        Intake intake =
                new SqliteIntake(
                        upload.get(), folder.partOf(id), arrived -> count(id, arrived, at));
        Intake before = open.put(id, intake);
        if (before != null) {
            before.close();
        }
        return Optional.of(intake);
    }

    private void count(String id, long arrived, Instant at) {
        Ask.of(
                writer,
                0,
                connection ->
                        Rows.change(
                                connection,
                                "UPDATE upload SET arrived = ?, touched_at = max(touched_at, ?)"
                                        + " WHERE id = ?",
                                arrived,
                                Micros.of(at),
                                id));
    }

    /// Nobody goes on with it any more.
    private void stop(String id) throws IOException {
        Intake intake = open.remove(id);
        if (intake != null) {
            intake.close();
        }
    }

    @Override
    public Finished finish(String id, AccountId owner, Typing typing, Instant at)
            throws IOException {
        if (find(id, owner).isPresent()) {
            stop(id);
        }
        // What was on its way counts now.
        Optional<KeptUpload> found = find(id, owner);
        return found.isEmpty() ? new Finished.NoSuchUpload() : finish(found.get(), typing, at);
    }

    private Finished finish(KeptUpload upload, Typing typing, Instant at) throws IOException {
        String id = upload.id();
        if (upload.arrived() < upload.size()) {
            return new Finished.Incomplete(upload.arrived());
        }
        Path part = folder.partOf(id);
        Path whole = folder.pathOf(upload.hash());
        if (!isHere(id) || !Files.exists(whole)) {
            if (!isIntact(part, upload)) {
                forget(id);
                return new Finished.WrongHash();
            }
            folder.place(part, upload.hash());
        }
        String type = typing.of(whole);
        Attachment.Kept kept =
                Ask.of(
                        writer,
                        new Attachment.Kept("0", upload.hash(), "", "", 0),
                        connection -> finish(connection, upload, type, at));
        Files.deleteIfExists(part);
        return new Finished.Done(kept);
    }

    private static Attachment.Kept finish(
            Connection connection, KeptUpload upload, String type, Instant at) throws SQLException {
        UploadRows.remove(connection, upload.id());
        return UploadRows.addFile(connection, upload, type, at);
    }

    private boolean isHere(String id) {
        return file.read(
                connection ->
                        Rows.first(
                                        connection,
                                        _ -> true,
                                        "SELECT 1 FROM upload WHERE id = ? AND is_here = 1",
                                        id)
                                .isPresent());
    }

    private static boolean isIntact(Path part, KeptUpload upload) throws IOException {
        if (upload.size() == 0 && Files.notExists(part)) {
            Files.createFile(part);
        }
        try {
            return MediaFolder.hashOf(part).equals(upload.hash());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public boolean cancel(String id, AccountId owner) throws IOException {
        if (find(id, owner).isEmpty()) {
            return false;
        }
        stop(id);
        return forget(id);
    }

    private boolean forget(String id) throws IOException {
        boolean was = Ask.of(writer, false, connection -> UploadRows.remove(connection, id));
        Files.deleteIfExists(folder.partOf(id));
        return was;
    }

    @Override
    public int forgetUntouchedSince(Instant then) throws IOException {
        List<String> old =
                file.read(
                        connection ->
                                Rows.all(
                                        connection,
                                        row -> row.getString(1),
                                        "SELECT id FROM upload WHERE touched_at < ?",
                                        Micros.of(then)));
        int forgotten = 0;
        for (String id : old) {
            stop(id);
            forgotten += forget(id) ? 1 : 0;
        }
        folder.sweep(id -> find(id).isPresent());
        return forgotten;
    }

    private Optional<String> find(String id) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT id FROM upload WHERE id = ?",
                                id));
    }
}
