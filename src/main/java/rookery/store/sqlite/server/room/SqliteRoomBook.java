package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.NameText;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.room.KeptRoom;
import rookery.store.room.MembershipStore;
import rookery.store.room.NewRoom;
import rookery.store.room.RoomBook;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Rooms and their settings in SQLite.
public final class SqliteRoomBook implements RoomBook {
    private static final String BY_NUMBER =
            "SELECT " + RoomColumns.ROOM + " FROM room r WHERE r.number = ?";
    // The index holds what is sought, so that only rooms that fit are read.
    static final String DIRECTORY =
            "SELECT "
                    + RoomColumns.ROOM
                    + " FROM room r INDEXED BY room_directory WHERE r.access = 'public' AND r.alias"
                    + " > ? AND instr(r.sought, ?) > 0 ORDER BY r.alias LIMIT ?";
    private static final String PAGE =
            "SELECT "
                    + RoomColumns.ROOM
                    + " FROM room r WHERE r.alias > ? ORDER BY r.alias LIMIT ?";
    private static final String INSERT =
            "INSERT INTO room (alias, keeping, is_open, topic, picture, access, announcements,"
                    + " guests, sought, made_at) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "UPDATE room SET topic = ?, picture = ?, access = ?, announcements = ?, guests = ?,"
                    + " sought = ? WHERE number = ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    public SqliteRoomBook(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Created create(NewRoom room) {
        return Ask.of(writer, new Created.Taken(), connection -> create(connection, room));
    }

    private static Created create(Connection connection, NewRoom room) throws SQLException {
        if (RoomRows.room(connection, room.alias()).isPresent()) {
            return new Created.Taken();
        }
        Optional<AccountName> owner = RoomRows.name(connection, room.owner());
        if (owner.isEmpty()) {
            return new Created.NoSuchAccount();
        }
        if (RoomRows.belongsToEnough(connection, room.owner(), MembershipStore.MOST_ROOMS)) {
            return new Created.Full();
        }
        insert(connection, room);
        KeptRoom empty = RoomRows.room(connection, room.alias()).orElseThrow();
        Membership first =
                new Membership(room.alias(), room.owner(), Role.OWNER, room.at(), Quiet.NONE);
        RoomRows.add(connection, empty, owner.get(), first);
        return new Created.Done(RoomRows.room(connection, room.alias()).orElseThrow());
    }

    private static void insert(Connection connection, NewRoom room) throws SQLException {
        RoomSettings settings = room.settings();
        Rows.change(
                connection,
                INSERT,
                room.alias().text(),
                RoomColumns.word(room.keeping()),
                settings.topic(),
                AvatarColumn.of(settings.picture()),
                RoomColumns.word(settings.access()),
                settings.announcements(),
                settings.guests(),
                RoomColumns.sought(room.alias(), settings),
                Micros.of(room.at()));
    }

    @Override
    public Optional<KeptRoom> find(RoomAlias alias) {
        return file.read(
                connection ->
                        Rows.first(
                                connection, RoomColumns::room, RoomRows.FIND_ROOM, alias.text()));
    }

    @Override
    public Optional<KeptRoom> find(long number) {
        return file.read(
                connection -> Rows.first(connection, RoomColumns::room, BY_NUMBER, number));
    }

    @Override
    public Changed change(RoomAlias alias, AccountId by, RoomSettings settings) {
        return Ask.of(
                writer,
                new Changed.NoSuchRoom(),
                connection -> change(connection, alias, by, settings));
    }

    private static Changed change(
            Connection connection, RoomAlias alias, AccountId by, RoomSettings settings)
            throws SQLException {
        Optional<KeptRoom> room = RoomRows.room(connection, alias);
        if (room.isEmpty()) {
            return new Changed.NoSuchRoom();
        }
        KeptRoom before = room.get();
        boolean isAllowed =
                RoomRows.membership(connection, before, by)
                        .filter(one -> one.role().mayChange(before.settings(), settings))
                        .isPresent();
        if (!isAllowed) {
            return new Changed.NotAllowed();
        }
        Rows.change(
                connection,
                CHANGE,
                settings.topic(),
                AvatarColumn.of(settings.picture()),
                RoomColumns.word(settings.access()),
                settings.announcements(),
                settings.guests(),
                RoomColumns.sought(alias, settings),
                before.number());
        KeptRoom after =
                new KeptRoom(before.number(), alias, settings, before.keeping(), before.members());
        return new Changed.Done(before, after);
    }

    @Override
    public List<KeptRoom> directory(String text, String after, int most) {
        // No topic is so long, however it is folded.
        if (text.length() > 16 * RoomSettings.MAX_TOPIC) {
            return List.of();
        }
        String sought = NameText.fold(text);
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                RoomColumns::room,
                                DIRECTORY,
                                after,
                                sought,
                                Math.clamp(most, 0, MOST)));
    }

    @Override
    public List<KeptRoom> page(String after, int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                RoomColumns::room,
                                PAGE,
                                after,
                                Math.clamp(most, 0, MOST)));
    }
}
