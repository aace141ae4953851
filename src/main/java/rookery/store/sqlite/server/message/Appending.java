package rookery.store.sqlite.server.message;

import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.server.upload.SqliteFileBook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Takes messages in, each with its number and its place. For the writer thread.
final class Appending {
    /// For a plain text: each value that is bound costs it.
    private static final String INSERT_TEXT =
            "INSERT INTO message (room, seq, id, author, nickname, local_id, sent_at, kind, body,"
                    + " file, more) VALUES (?, ?, ?, ?, ?, ?, ?, 'text', ?, '', '') ON CONFLICT"
                    + " (author, local_id) DO NOTHING";

    private static final String INSERT =
            "INSERT INTO message (room, seq, id, author, nickname, local_id, sent_at, body, kind,"
                    + " file, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (author,"
                    + " local_id) DO NOTHING";
    private static final String WAS =
            "SELECT m.room, m.kind, m.body, m.file, m.more, f.hash FROM message m LEFT JOIN"
                    + " first_said f ON f.room = m.room AND f.seq = m.seq WHERE m.author = ? AND"
                    + " m.local_id = ?";

    private final Connection connection;
    private final ReadConnection reading;
    private final RoomNumbers rooms;
    private final Counter messageIds = new Counter("message_id");
    private final Map<Long, Long> newestSeq = new HashMap<>();
    private final PreparedStatement insertText;
    private final PreparedStatement insert;

    Appending(Connection connection, RoomNumbers rooms) throws SQLException {
        this.connection = connection;
        this.reading = new ReadConnection(connection);
        this.rooms = rooms;
        this.insertText = connection.prepareStatement(INSERT_TEXT);
        this.insert = connection.prepareStatement(INSERT);
    }

    /// What is remembered may be gone from the file again.
    void forget() {
        newestSeq.clear();
        messageIds.forget();
    }

    Appended write(NewMessage message) throws SQLException {
        long room = rooms.orAdd(connection, message.room());
        MessageId replyTo = message.context().replyTo();
        if (!replyTo.equals(MessageId.NONE) && Places.of(reading, room).find(replyTo) == 0) {
            return new Appended.NoSuchMessage();
        }
        return insert(room, message);
    }

    private Appended insert(long room, NewMessage message) throws SQLException {
        Long newest = newestSeq.get(room);
        long seq = 1 + (newest == null ? Places.newest(reading, room) : newest);
        long id = messageIds.next(connection);
        ContentColumns columns = ContentColumns.of(message.content(), message.context());
        if (!insert(room, seq, id, message, columns)) {
            return repeated(room, message, columns);
        }
        newestSeq.put(room, seq);
        if (message.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Kept kept) {
            SqliteFileBook.grant(connection, room, kept, Micros.of(message.at()));
        }
        Mentions.add(connection, room, seq, message.context());
        return new Appended.Kept(
                new Message(
                        new MessageId(id),
                        message.room(),
                        seq,
                        message.author(),
                        message.localId(),
                        Micros.at(Micros.of(message.at())),
                        message.content(),
                        message.context(),
                        Revision.NONE));
    }

    /// False where its local id is taken.
    private boolean insert(long room, long seq, long id, NewMessage message, ContentColumns columns)
            throws SQLException {
        boolean plain = columns.isPlainText();
        PreparedStatement row = plain ? insertText : insert;
        row.setLong(1, room);
        row.setLong(2, seq);
        row.setLong(3, id);
        row.setLong(4, message.author().id().number());
        row.setString(5, message.author().nickname().text());
        row.setString(6, message.localId().text());
        row.setLong(7, Micros.of(message.at()));
        row.setString(8, columns.body());
        if (!plain) {
            row.setString(9, columns.kind());
            row.setString(10, columns.file());
            row.setString(11, columns.more());
        }
        return row.executeUpdate() > 0;
    }

    /// The same again is the same message, though it may have been corrected meanwhile.
    private Appended repeated(long room, NewMessage repeat, ContentColumns columns)
            throws SQLException {
        PreparedStatement find = reading.prepared(WAS);
        find.setLong(1, repeat.author().id().number());
        find.setString(2, repeat.localId().text());
        try (ResultSet row = find.executeQuery()) {
            row.next();
            byte[] hash = row.getBytes("hash");
            boolean same =
                    row.getLong("room") == room
                            && (hash == null
                                    ? ContentColumns.read(row).equals(columns)
                                    : Arrays.equals(hash, columns.hash()));
            if (!same) {
                return new Appended.Taken();
            }
        }
        return new Appended.Repeated(
                MessageRows.find(reading, repeat.author().id(), repeat.localId()).orElseThrow());
    }
}
