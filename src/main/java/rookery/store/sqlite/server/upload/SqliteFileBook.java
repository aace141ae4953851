package rookery.store.sqlite.server.upload;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.room.RoomAlias;
import rookery.store.AttachmentStore.Stored;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.upload.FileBook;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/// Whose files are, by rows: `file` for whoever brought one, `attachment` for each conversation in
/// which it was said.
public final class SqliteFileBook implements FileBook {
    private static final String SAID =
            "SELECT "
                    + UploadRows.FILE_COLUMNS
                    + " FROM attachment f JOIN room r ON r.number = f.room WHERE f.key = ? AND ";
    private static final String FACE =
            "SELECT "
                    + UploadRows.FILE_COLUMNS
                    + " FROM file f WHERE f.key = ? AND (f.owner = ?"
                    + " OR EXISTS (SELECT 1 FROM account WHERE avatar <> '' AND avatar = f.key)"
                    + " OR EXISTS (SELECT 1 FROM room WHERE picture <> '' AND picture = f.key))";
    private static final String FIND = FACE + " UNION ALL " + SAID + UploadRows.READS + " LIMIT 1";
    private static final String FIND_OPEN =
            SAID + "r.guests = 1 AND instr(r.alias, ':') = 0 LIMIT 1";
    private static final String FIND_IN = SAID + "r.alias = ?";
    private static final String IS_OPEN =
            "SELECT guests = 1 AND instr(alias, ':') = 0 FROM room WHERE alias = ?";
    private static final String SIZE =
            "SELECT coalesce(sum(size), 0) FROM (SELECT DISTINCT f.hash, f.size FROM attachment f"
                    + " JOIN room r ON r.number = f.room WHERE r.alias = ?)";
    private static final String PASSING =
            "SELECT r.number FROM room r JOIN membership m ON m.room = r.number WHERE r.alias = ?"
                    + " AND r.keeping = 'nothing' AND m.account = ?";
    private static final String GRANT =
            "INSERT INTO attachment (room, key, hash, name, type, size, kept_at) VALUES (?, ?, ?,"
                    + " ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final MediaFolder folder;
    private final InstantSource clock;

    public SqliteFileBook(
            SqliteFile file, GroupCommit writer, MediaFolder folder, InstantSource clock) {
        this.file = file;
        this.writer = writer;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Optional<Stored> find(String key, AccountId reader) {
        long me = reader.number();
        return first(FIND, key, me, key, me, me, me);
    }

    @Override
    public Optional<Stored> findFace(String key, AccountId owner) {
        return first(FACE, key, owner.number());
    }

    @Override
    public Optional<Stored> findOpen(String key) {
        return first(FIND_OPEN, key);
    }

    @Override
    public Optional<Stored> findIn(RoomAlias conversation, String key) {
        return first(FIND_IN, key, conversation.text());
    }

    private Optional<Stored> first(String sql, Object... values) {
        return file.read(connection -> Rows.first(connection, this::stored, sql, values));
    }

    private Stored stored(ResultSet row) throws SQLException {
        Attachment.Kept kept = UploadRows.file(row);
        return new Stored(kept, folder.pathOf(kept.hash()));
    }

    @Override
    public boolean isOpen(RoomAlias room) {
        return file.read(
                connection ->
                        Rows.first(connection, row -> row.getBoolean(1), IS_OPEN, room.text())
                                .orElse(false));
    }

    @Override
    public long sizeOf(RoomAlias conversation) {
        return file.read(
                connection ->
                        Rows.first(connection, row -> row.getLong(1), SIZE, conversation.text())
                                .orElse(0L));
    }

    @Override
    public void grantPassing(RoomAlias room, AccountId by, Stored stored) {
        OptionalLong passing =
                file.read(
                        connection ->
                                Rows.first(
                                                connection,
                                                row -> OptionalLong.of(row.getLong(1)),
                                                PASSING,
                                                room.text(),
                                                by.number())
                                        .orElse(OptionalLong.empty()));
        if (passing.isPresent()) {
            long now = Micros.of(clock.instant());
            Ask.of(
                    writer,
                    false,
                    connection -> {
                        grant(connection, passing.getAsLong(), stored.attachment(), now);
                        return true;
                    });
        }
    }

    /// With a message, in its transaction. On the writer thread.
    ///
    /// @param room its number
    /// @param micros when it was said
    public static void grant(Connection connection, long room, Attachment.Kept kept, long micros)
            throws SQLException {
        Rows.change(
                connection,
                GRANT,
                room,
                kept.key(),
                kept.hash().hex(),
                kept.name(),
                kept.type(),
                kept.size(),
                micros);
    }
}
