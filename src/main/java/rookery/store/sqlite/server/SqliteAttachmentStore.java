package rookery.store.sqlite.server;

import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.room.RoomAlias;
import rookery.store.AttachmentStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.AttachmentColumns;
import rookery.store.sqlite.server.message.RoomNumbers;
import rookery.store.sqlite.server.upload.MediaFolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/// Bytes as files named by their hash, one folder for each first two digits; what they are called
/// stands in SQLite.
final class SqliteAttachmentStore implements AttachmentStore {
    private static final int CHUNK = 64 * 1024;
    private static final String FIND =
            "SELECT key, hash, name, type, size FROM attachment WHERE room = ? AND key = ?";
    private static final String ROOM_SIZE =
            "SELECT coalesce(sum(size), 0) FROM attachment WHERE room = ?";
    private static final String ADD =
            "INSERT INTO attachment (room, key, hash, name, type, size, kept_at) SELECT ?, ?, ?, ?,"
                    + " ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM attachment WHERE key = ?) AND NOT"
                    + " EXISTS (SELECT 1 FROM file WHERE key = ?)";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final RoomNumbers rooms;
    private final Path tmp;
    private final MediaFolder folder;
    private final AttachmentLimits limits;
    private final InstantSource clock;

    SqliteAttachmentStore(
            SqliteFile file,
            GroupCommit writer,
            RoomNumbers rooms,
            Path directory,
            MediaFolder folder,
            AttachmentLimits limits,
            InstantSource clock)
            throws IOException {
        this.file = file;
        this.writer = writer;
        this.rooms = rooms;
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
        tmp = Files.createDirectories(directory.resolve("tmp"));
        sweep(tmp);
    }

    /// What a cut upload left behind.
    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path part : left) {
                Files.delete(part);
            }
        }
    }

    @Override
    public Kept keep(RoomAlias room, String name, String type, InputStream bytes)
            throws IOException {
        Path part = Files.createTempFile(tmp, "upload", ".part");
        try {
            MessageDigest digest = MediaFolder.sha256();
            long size = copy(bytes, part, digest);
            if (size > limits.perFile()) {
                return new Kept.TooLarge(limits.perFile());
            }
            if (sizeOf(room) + size > limits.perRoom()) {
                return new Kept.RoomFull(limits.perRoom());
            }
            ContentHash hash = new ContentHash(HexFormat.of().formatHex(digest.digest()));
            folder.place(part, hash);
            return new Kept.Done(
                    Ask.of(
                            writer,
                            new Attachment.Kept("0", hash, name, type, size),
                            connection -> add(connection, room, hash, name, type, size)));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Copies one byte more than is allowed at the most.
    private long copy(InputStream bytes, Path part, MessageDigest digest) throws IOException {
        long size = 0;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out =
                        new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                size += read;
                if (size > limits.perFile()) {
                    return size;
                }
                out.write(chunk, 0, read);
            }
            channel.force(true);
        }
        return size;
    }

    private long sizeOf(RoomAlias room) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    if (number.isEmpty()) {
                        return 0L;
                    }
                    PreparedStatement sum = connection.prepared(ROOM_SIZE);
                    sum.setLong(1, number.getAsLong());
                    try (ResultSet row = sum.executeQuery()) {
                        return row.next() ? row.getLong(1) : 0L;
                    }
                });
    }

    /// The key is the time, as in the original; a microsecond that is taken moves on to the next.
    private Attachment.Kept add(
            Connection connection,
            RoomAlias room,
            ContentHash hash,
            String name,
            String type,
            long size)
            throws SQLException {
        long number = rooms.orAdd(connection, room);
        long micros = Micros.of(clock.instant());
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            while (true) {
                String key = MediaFolder.key(micros);
                add.setLong(1, number);
                add.setString(2, key);
                add.setString(3, hash.hex());
                add.setString(4, name);
                add.setString(5, type);
                add.setLong(6, size);
                add.setLong(7, micros);
                add.setString(8, key);
                add.setString(9, key);
                if (add.executeUpdate() == 1) {
                    return new Attachment.Kept(key, hash, name, type, size);
                }
                micros++;
            }
        }
    }

    @Override
    public Optional<Stored> find(RoomAlias room, String key) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    if (number.isEmpty()) {
                        return Optional.empty();
                    }
                    PreparedStatement find = connection.prepared(FIND);
                    find.setLong(1, number.getAsLong());
                    find.setString(2, key);
                    try (ResultSet row = find.executeQuery()) {
                        return row.next() ? Optional.of(stored(row)) : Optional.empty();
                    }
                });
    }

    private Stored stored(ResultSet row) throws SQLException {
        Attachment.Kept kept = AttachmentColumns.read(row);
        return new Stored(kept, folder.pathOf(kept.hash()));
    }
}
