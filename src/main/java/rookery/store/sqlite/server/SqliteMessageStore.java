package rookery.store.sqlite.server;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.MessageStore;
import rookery.store.NewMessage;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.upload.SqliteFileBook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Messages in SQLite, clustered on room and seq.
final class SqliteMessageStore implements MessageStore {
    private static final String INSERT =
            "INSERT INTO message (room, seq, id, author, nickname, local_id, sent_at, kind,"
                + " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (author, local_id) DO"
                + " NOTHING";
    private static final String COLUMNS =
            "SELECT m.seq, m.id, m.author, m.nickname, m.local_id, m.sent_at, m.kind, m.content,"
                + " r.alias, coalesce(w.name, f.name) AS writer, a.key, a.hash, a.name, a.type,"
                + " a.size FROM message m JOIN room r ON r.number = m.room LEFT JOIN account w ON"
                + " w.number = m.author LEFT JOIN former_account f ON f.number = m.author LEFT JOIN"
                + " attachment a ON m.kind <> 'text' AND a.room = m.room AND a.key = m.content";
    private static final String BY_LOCAL_ID = COLUMNS + " WHERE m.author = ? AND m.local_id = ?";
    static final String STRETCH =
            COLUMNS + " WHERE m.room = ? AND m.seq > ? AND m.seq <= ? ORDER BY m.seq";
    static final String NEWEST_SEQ = "SELECT max(seq) FROM message WHERE room = ?";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final RoomNumbers rooms;
    private final Counter messageIds;
    private final Map<Long, Long> newestSeq = new HashMap<>();
    private final PreparedStatement insert;

    SqliteMessageStore(SqliteFile file, GroupCommit writer, RoomNumbers rooms) throws SQLException {
        this.file = file;
        this.writer = writer;
        this.rooms = rooms;
        this.messageIds = new Counter("message_id");
        this.insert = file.writing().prepareStatement(INSERT);
    }

    @Override
    public void append(NewMessage message, Consumer<Appended> done) {
        writer.submit(new Append(message, done));
    }

    /// What is remembered may be gone from the file again. On the writer thread.
    void forget() {
        newestSeq.clear();
        messageIds.forget();
    }

    private Appended write(Connection connection, NewMessage message) throws SQLException {
        long room = rooms.orAdd(connection, message.room());
        Long newest = newestSeq.get(room);
        long seq = 1 + (newest == null ? newestSeq(connection, room) : newest);
        long id = messageIds.next(connection);
        insert.setLong(1, room);
        insert.setLong(2, seq);
        insert.setLong(3, id);
        insert.setLong(4, message.author().id().number());
        insert.setString(5, message.author().nickname().text());
        insert.setString(6, message.localId().text());
        insert.setLong(7, Micros.of(message.at()));
        insert.setString(8, ContentColumns.kind(message.content()));
        insert.setString(9, ContentColumns.content(message.content()));
        if (insert.executeUpdate() == 0) {
            return new Appended.Repeated(first(connection, message));
        }
        newestSeq.put(room, seq);
        if (message.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Kept kept) {
            SqliteFileBook.grant(connection, room, kept, Micros.of(message.at()));
        }
        return new Appended.Kept(
                new Message(
                        new MessageId(id),
                        message.room(),
                        seq,
                        message.author(),
                        message.localId(),
                        Micros.at(Micros.of(message.at())),
                        message.content()));
    }

    private static long newestSeq(Connection connection, long room) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(NEWEST_SEQ)) {
            find.setLong(1, room);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static Message first(Connection connection, NewMessage repeat) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(BY_LOCAL_ID)) {
            find.setLong(1, repeat.author().id().number());
            find.setString(2, repeat.localId().text());
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return read(row);
            }
        }
    }

    @Override
    public Page page(RoomAlias room, int back) {
        if (back < 0) {
            return Page.EMPTY;
        }
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    return number.isEmpty()
                            ? Page.EMPTY
                            : page(connection, number.getAsLong(), back);
                });
    }

    /// Seqs have no holes, so the page's place is arithmetic and its cost does not grow with depth.
    private static Page page(ReadConnection connection, long room, int back) throws SQLException {
        long upTo = newest(connection, room) - (long) back * Page.SIZE;
        if (upTo <= 0) {
            return Page.EMPTY;
        }
        List<Heard> messages = List.copyOf(messages(connection, room, upTo - Page.SIZE, upTo));
        return new Page(messages, upTo > Page.SIZE ? Page.More.YES : Page.More.NO);
    }

    @Override
    public Stretch stretch(RoomAlias room, Around around, int limit) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    return number.isEmpty()
                            ? Stretch.EMPTY
                            : new StretchRead(connection, number.getAsLong(), limit).of(around);
                });
    }

    static List<Message> messages(ReadConnection connection, long room, long after, long upTo)
            throws SQLException {
        PreparedStatement stretch = connection.prepared(STRETCH);
        stretch.setLong(1, room);
        stretch.setLong(2, after);
        stretch.setLong(3, upTo);
        List<Message> messages = new ArrayList<>();
        try (ResultSet row = stretch.executeQuery()) {
            while (row.next()) {
                messages.add(read(row));
            }
        }
        return messages;
    }

    static long newest(ReadConnection connection, long room) throws SQLException {
        PreparedStatement find = connection.prepared(NEWEST_SEQ);
        find.setLong(1, room);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getLong("id")),
                new RoomAlias(row.getString("alias")),
                row.getLong("seq"),
                author(row),
                new LocalId(row.getString("local_id")),
                Micros.at(row.getLong("sent_at")),
                ContentColumns.read(row));
    }

    private static Author author(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getLong("author"));
        Nickname nickname = new Nickname(row.getString("nickname"));
        String name = row.getString("writer");
        return name == null
                ? new Author(id, nickname)
                : new Author(id, Handle.of(new AccountName(name)), nickname);
    }

    private final class Append implements GroupCommit.Work {
        private final NewMessage message;
        private final Consumer<Appended> done;
        private Appended outcome = new Appended.NotKept("not written");

        Append(NewMessage message, Consumer<Appended> done) {
            this.message = message;
            this.done = done;
        }

        @Override
        public void write(Connection connection) throws SQLException {
            outcome = SqliteMessageStore.this.write(connection, message);
        }

        @Override
        public void kept() {
            done.accept(outcome);
        }

        @Override
        public void failed(String why) {
            done.accept(new Appended.NotKept(why));
        }
    }
}
