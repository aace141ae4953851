package rookery.store.sqlite.server;

import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.store.RoomStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.Counter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Open rooms and account numbers in SQLite.
final class SqliteRoomStore implements RoomStore {
    private static final String OPEN_ROOMS = "SELECT alias, keeping FROM room WHERE is_open = 1";
    private static final String FIND = OPEN_ROOMS + " AND alias = ?";
    // Whoever made a room said what it keeps, for good.
    private static final String OPEN =
            "INSERT INTO room (alias, keeping, is_open) VALUES (?, ?, 1) ON CONFLICT (alias) DO"
                    + " UPDATE SET keeping = iif(made_at > 0, keeping, excluded.keeping), is_open ="
                    + " 1 RETURNING alias, keeping";

    private final SqliteFile file;
    private final GroupCommit writer;

    SqliteRoomStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public List<OpenRoom> open() {
        return file.read(
                connection -> {
                    List<OpenRoom> rooms = new ArrayList<>();
                    try (ResultSet row = connection.prepared(OPEN_ROOMS).executeQuery()) {
                        while (row.next()) {
                            rooms.add(read(row));
                        }
                    }
                    return rooms;
                });
    }

    @Override
    public Optional<OpenRoom> find(RoomAlias alias) {
        return file.read(connection -> find(connection.prepared(FIND), alias));
    }

    private static Optional<OpenRoom> find(PreparedStatement find, RoomAlias alias)
            throws SQLException {
        find.setString(1, alias.text());
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static OpenRoom read(ResultSet row) throws SQLException {
        return new OpenRoom(
                new RoomAlias(row.getString("alias")),
                row.getString("keeping").equals("history") ? Keeping.HISTORY : Keeping.NOTHING);
    }

    @Override
    public OpenRoom open(OpenRoom room) {
        return Ask.of(writer, room, connection -> open(connection, room));
    }

    private static OpenRoom open(Connection connection, OpenRoom room) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            Optional<OpenRoom> already = find(find, room.alias());
            if (already.isPresent()) {
                return already.get();
            }
        }
        return Rows.first(
                        connection,
                        SqliteRoomStore::read,
                        OPEN,
                        room.alias().text(),
                        switch (room.keeping()) {
                            case HISTORY -> "history";
                            case NOTHING -> "nothing";
                        })
                .orElse(room);
    }

    @Override
    public void close(RoomAlias alias) {
        Ask.of(
                writer,
                alias,
                connection -> {
                    try (PreparedStatement close =
                            connection.prepareStatement(
                                    "UPDATE room SET is_open = 0 WHERE alias = ?")) {
                        close.setString(1, alias.text());
                        close.executeUpdate();
                        return alias;
                    }
                });
    }

    @Override
    public long takeAccountNumbers(int count) {
        return Ask.of(writer, 0L, connection -> Counter.take(connection, "account_number", count));
    }
}
