package rookery.store.sqlite.server.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.upload.KeptUpload;
import rookery.store.upload.NewUpload;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The statements about uploads and whole files. Those that take a connection run on the writer
/// thread.
final class UploadRows {
    static final String FIND =
            "SELECT id, owner, name, size, hash, arrived FROM upload WHERE id = ? AND owner = ?";

    static final String FILE_COLUMNS = "f.key, f.hash, f.name, f.type, f.size";

    /// Whether an account may read what was said in the room `r`; takes the account three times.
    static final String READS =
            "(EXISTS (SELECT 1 FROM membership m WHERE m.room = r.number AND m.account = ?)"
                    + " OR (r.guests = 1 AND instr(r.alias, ':') = 0)"
                    + " OR r.alias GLOB ? || ':*' OR r.alias GLOB '*:' || ?)";

    private static final String SAME =
            "SELECT id, owner, name, size, hash, arrived FROM upload WHERE owner = ? AND hash = ?"
                    + " AND size = ? AND name = ?";
    private static final String ADD =
            "INSERT INTO upload (id, owner, name, size, hash, arrived, is_here, touched_at) VALUES"
                    + " (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OPEN = "SELECT count(*) FROM upload WHERE owner = ?";
    private static final String TAKEN =
            "SELECT (SELECT coalesce(sum(size), 0) FROM (SELECT DISTINCT hash, size FROM file"
                    + " WHERE owner = ?)) + (SELECT coalesce(sum(size), 0) FROM upload WHERE owner"
                    + " = ? AND is_here = 0)";
    private static final String ADD_FILE =
            "INSERT INTO file (key, owner, hash, name, type, size, kept_at) SELECT ?, ?, ?, ?, ?,"
                    + " ?, ? WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE key = ?) ON CONFLICT"
                    + " DO NOTHING";

    private UploadRows() {}

    static KeptUpload upload(ResultSet row) throws SQLException {
        return new KeptUpload(
                row.getString("id"),
                new AccountId(row.getLong("owner")),
                row.getString("name"),
                row.getLong("size"),
                new ContentHash(row.getString("hash")),
                row.getLong("arrived"));
    }

    static Attachment.Kept file(ResultSet row) throws SQLException {
        return new Attachment.Kept(
                row.getString("key"),
                new ContentHash(row.getString("hash")),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }

    static Optional<KeptUpload> same(Connection connection, NewUpload wanted) throws SQLException {
        return Rows.first(
                connection,
                UploadRows::upload,
                SAME,
                wanted.owner().number(),
                wanted.hash().hex(),
                wanted.size(),
                wanted.name());
    }

    static int open(Connection connection, AccountId owner) throws SQLException {
        return Rows.first(connection, row -> row.getInt(1), OPEN, owner.number()).orElse(0);
    }

    /// Bytes of all that the account brought or brings.
    static long taken(Connection connection, AccountId owner) throws SQLException {
        return Rows.first(connection, row -> row.getLong(1), TAKEN, owner.number(), owner.number())
                .orElse(0L);
    }

    static KeptUpload add(Connection connection, NewUpload wanted, boolean isHere)
            throws SQLException {
        long arrived = isHere ? wanted.size() : 0;
        Rows.change(
                connection,
                ADD,
                wanted.id(),
                wanted.owner().number(),
                wanted.name(),
                wanted.size(),
                wanted.hash().hex(),
                arrived,
                isHere ? 1 : 0,
                Micros.of(wanted.at()));
        return new KeptUpload(
                wanted.id(), wanted.owner(), wanted.name(), wanted.size(), wanted.hash(), arrived);
    }

    static void touch(Connection connection, String id, Instant at) throws SQLException {
        Rows.change(connection, "UPDATE upload SET touched_at = ? WHERE id = ?", Micros.of(at), id);
    }

    static boolean remove(Connection connection, String id) throws SQLException {
        return Rows.change(connection, "DELETE FROM upload WHERE id = ?", id) > 0;
    }

    /// The key is the time; a microsecond that is taken moves on to the next.
    static Attachment.Kept addFile(
            Connection connection, KeptUpload upload, String type, Instant at) throws SQLException {
        long now = Micros.of(at);
        for (long micros = now; ; micros++) {
            String key = MediaFolder.key(micros);
            int added =
                    Rows.change(
                            connection,
                            ADD_FILE,
                            key,
                            upload.owner().number(),
                            upload.hash().hex(),
                            upload.name(),
                            type,
                            upload.size(),
                            now,
                            key);
            if (added == 1) {
                return new Attachment.Kept(key, upload.hash(), upload.name(), type, upload.size());
            }
        }
    }
}
