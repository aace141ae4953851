package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.store.message.Change;
import rookery.store.message.ChangeStore;
import rookery.store.message.Changed;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Changes in SQLite: each in the row of its message, with its number.
public final class SqliteChangeStore implements ChangeStore {
    /// The words `change > 0` let SQLite use the index that holds changed messages only.
    static final String SINCE =
            MessageRows.COLUMNS
                    + " WHERE m.room = ? AND m.change > ? AND m.change > 0 ORDER BY m.change LIMIT"
                    + " ?";

    /// SQLite by itself would look through the whole room.
    static final String PINS =
            MessageRows.COLUMNS
                    + " WHERE m.room = ?1 AND m.seq IN (SELECT p.seq FROM message p INDEXED BY"
                    + " message_pinned WHERE p.room = ?1 AND p.pinned = 1 LIMIT ?2) ORDER BY m.seq";

    private static final String CHANGES = "SELECT changes FROM room WHERE number = ?";

    private final SqliteFile file;
    private final GroupCommit writer;
    private final RoomNumbers rooms;
    private final Changing changing;
    private final Consumer<RoomAlias> changed;

    /// @param changed told of each room in which something was changed; on the writer thread
    public SqliteChangeStore(
            SqliteFile file, GroupCommit writer, RoomNumbers rooms, Consumer<RoomAlias> changed) {
        this.changed = changed;
        this.file = file;
        this.writer = writer;
        this.rooms = rooms;
        this.changing = new Changing(file.writing(), rooms);
    }

    @Override
    public void change(RoomAlias room, MessageId id, Change change, Consumer<Changed> done) {
        writer.submit(new Work(room, id, change, done));
    }

    @Override
    public ChangedSince since(RoomAlias room, AccountId reader, long since, int limit) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    return number.isEmpty()
                            ? ChangedSince.NOTHING
                            : since(
                                    connection,
                                    number.getAsLong(),
                                    Reader.of(reader),
                                    since,
                                    limit);
                });
    }

    private static ChangedSince since(
            ReadConnection connection, long room, Reader reader, long since, int limit)
            throws SQLException {
        long last = Rows.first(connection, row -> row.getLong("changes"), CHANGES, room).orElse(0L);
        List<Message> messages = MessageRows.all(connection, reader, SINCE, room, since, limit + 1);
        if (messages.size() <= limit) {
            return new ChangedSince(messages, last, false);
        }
        List<Message> page = messages.subList(0, limit);
        return new ChangedSince(page, page.getLast().revision().change(), true);
    }

    @Override
    public List<Message> pins(RoomAlias room, AccountId reader) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    return number.isEmpty()
                            ? List.of()
                            : MessageRows.all(
                                    connection,
                                    Reader.of(reader),
                                    PINS,
                                    number.getAsLong(),
                                    MOST_PINS);
                });
    }

    private final class Work implements GroupCommit.Work {
        private final RoomAlias room;
        private final MessageId id;
        private final Change change;
        private final Consumer<Changed> done;
        private Changed outcome = new Changed.NotKept("not written");

        Work(RoomAlias room, MessageId id, Change change, Consumer<Changed> done) {
            this.room = room;
            this.id = id;
            this.change = change;
            this.done = done;
        }

        @Override
        public void write(Connection connection) throws SQLException {
            outcome = changing.change(room, id, change);
        }

        @Override
        public void kept() {
            if (outcome instanceof Changed.Done) {
                changed.accept(room);
            }
            done.accept(outcome);
        }

        @Override
        public void failed(String why) {
            done.accept(new Changed.NotKept(why));
        }
    }
}
