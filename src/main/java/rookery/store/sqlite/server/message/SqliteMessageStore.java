package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.message.Heard;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.MessageStore;
import rookery.store.NewMessage;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// Messages in SQLite, clustered on room and seq.
public final class SqliteMessageStore implements MessageStore {
    private final SqliteFile file;
    private final GroupCommit writer;
    private final RoomNumbers rooms;
    private final Appending appending;
    private final Consumer<RoomAlias> said;

    /// @param said told of each room in which something was kept; on the writer thread
    public SqliteMessageStore(
            SqliteFile file, GroupCommit writer, RoomNumbers rooms, Consumer<RoomAlias> said)
            throws SQLException {
        this.said = said;
        this.file = file;
        this.writer = writer;
        this.rooms = rooms;
        this.appending = new Appending(file.writing(), rooms);
    }

    @Override
    public void append(NewMessage message, Consumer<Appended> done) {
        writer.submit(new Append(message, done));
    }

    /// What is remembered may be gone from the file again. On the writer thread.
    public void forget() {
        appending.forget();
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
        Places places = Places.of(connection, room);
        long upTo = places.newest() - (long) back * Page.SIZE;
        if (upTo < Math.max(1, places.first())) {
            return Page.EMPTY;
        }
        List<Heard> messages =
                List.copyOf(
                        MessageRows.between(
                                connection, room, Reader.NOBODY, upTo - Page.SIZE, upTo));
        return new Page(
                messages,
                upTo - Page.SIZE >= places.first() && upTo > Page.SIZE
                        ? Page.More.YES
                        : Page.More.NO);
    }

    @Override
    public Stretch stretch(RoomAlias room, AccountId reader, Around around, int limit) {
        return stretch(room, Reader.of(reader), around, limit);
    }

    @Override
    public Stretch stretch(RoomAlias room, Around around, int limit) {
        return stretch(room, Reader.NOBODY, around, limit);
    }

    private Stretch stretch(RoomAlias room, Reader reader, Around around, int limit) {
        return file.read(
                connection -> {
                    OptionalLong number = rooms.find(connection, room);
                    return number.isEmpty()
                            ? Stretch.EMPTY
                            : new StretchRead(connection, number.getAsLong(), reader, limit)
                                    .of(around);
                });
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
            outcome = appending.write(message);
        }

        @Override
        public void kept() {
            if (outcome instanceof Appended.Kept) {
                said.accept(message.room());
            }
            done.accept(outcome);
        }

        @Override
        public void failed(String why) {
            done.accept(new Appended.NotKept(why));
        }
    }
}
