package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.Hook;
import rookery.core.room.RoomAlias;
import rookery.store.account.SecretHash;
import rookery.store.room.HookStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.Counter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Hooks in SQLite.
public final class SqliteHookStore implements HookStore {
    private static final String COLUMNS =
            "SELECT h.number, h.name, h.prefix, h.made_at, h.used_at, r.alias FROM hook h JOIN room"
                    + " r ON r.number = h.room";
    private static final String BY_TOKEN = COLUMNS + " WHERE h.token = ?";
    private static final String OF_ROOM = COLUMNS + " WHERE r.alias = ? ORDER BY h.number";
    private static final String ADD =
            "INSERT INTO hook (number, room, name, token, prefix, made_by, made_at, used_at) SELECT"
                    + " ?, r.number, ?, ?, ?, ?, ?, ? FROM room r WHERE r.alias = ? AND (SELECT"
                    + " count(*) FROM hook WHERE room = r.number) < ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    public SqliteHookStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Optional<Hook> add(NewHook hook) {
        return Ask.of(writer, Optional.empty(), connection -> add(connection, hook));
    }

    private static Optional<Hook> add(Connection connection, NewHook hook) throws SQLException {
        long micros = Micros.of(hook.at());
        Rows.change(
                connection,
                ADD,
                Counter.take(connection, "account_number", 1),
                hook.name().text(),
                hook.token().hex(),
                hook.prefix(),
                hook.by().map(AccountId::number).orElse(0L),
                micros,
                micros,
                hook.room().text(),
                MOST);
        return Rows.first(connection, SqliteHookStore::hook, BY_TOKEN, hook.token().hex());
    }

    @Override
    public Optional<Found> find(SecretHash token) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                row -> new Found(new RoomAlias(row.getString("alias")), hook(row)),
                                BY_TOKEN,
                                token.hex()));
    }

    @Override
    public List<Hook> of(RoomAlias room) {
        return file.read(
                connection -> Rows.all(connection, SqliteHookStore::hook, OF_ROOM, room.text()));
    }

    @Override
    public boolean remove(RoomAlias room, long number) {
        return Ask.of(
                writer,
                false,
                connection ->
                        Rows.change(
                                        connection,
                                        "DELETE FROM hook WHERE number = ? AND room = (SELECT"
                                                + " number FROM room WHERE alias = ?)",
                                        number,
                                        room.text())
                                > 0);
    }

    @Override
    public void used(long number, Instant at) {
        Ask.of(
                writer,
                0,
                connection ->
                        Rows.change(
                                connection,
                                "UPDATE hook SET used_at = max(used_at, ?) WHERE number = ?",
                                Micros.of(at),
                                number));
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                row.getLong("number"),
                new Nickname(row.getString("name")),
                row.getString("prefix"),
                Micros.at(row.getLong("made_at")),
                Micros.at(row.getLong("used_at")));
    }
}
