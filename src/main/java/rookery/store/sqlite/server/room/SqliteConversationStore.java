package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.receipt.Marker;
import rookery.core.room.Draft;
import rookery.store.room.ConversationStore;
import rookery.store.room.KeptRoom;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conversations in SQLite: nothing is kept for them but which directs an account has.
public final class SqliteConversationStore implements ConversationStore {
    static final String PAGE =
            "WITH mine AS (SELECT room, since, 0 AS other FROM membership WHERE account = ?1 UNION"
                    + " ALL SELECT room, 0, other FROM direct WHERE account = ?1), told AS (SELECT"
                    + " room, other, since, (SELECT max(seq) FROM message g WHERE g.room ="
                    + " mine.room) AS newest FROM mine), timed AS (SELECT room, other,"
                    + " ifnull(newest, 0) AS newest, ifnull((SELECT sent_at FROM message g WHERE"
                    + " g.room = told.room AND g.seq = told.newest), since) AS latest FROM told)"
                    + " SELECT "
                    + RoomColumns.ROOM
                    + ", r.changes, t.other, t.newest, t.latest, ifnull(k.displayed, 0) AS"
                    + " displayed, ifnull(k.delivered, 0) AS delivered, ifnull(k.muted_until, 0) AS"
                    + " muted_until, ifnull(k.draft, '') AS draft, coalesce(a.name, f.name, '') AS"
                    + " other_name, ifnull(a.display_name, '') AS other_nickname, ifnull(a.avatar,"
                    + " '') AS other_avatar FROM timed t JOIN room r ON r.number = t.room LEFT JOIN"
                    + " marker k ON k.account = ?1 AND k.room = t.room LEFT JOIN account a ON"
                    + " a.number = t.other LEFT JOIN former_account f ON f.number = t.other WHERE"
                    + " (t.newest > 0 OR t.other = 0) AND (t.latest, t.room) < (?2, ?3) ORDER BY"
                    + " t.latest DESC, t.room DESC LIMIT ?4";
    static final String UNREAD =
            "SELECT count(*) FROM (SELECT 1 FROM message WHERE room = ? AND seq > ? AND author <> ?"
                    + " LIMIT ?)";
    static final String MENTIONS =
            "SELECT count(*) FROM (SELECT DISTINCT n.seq FROM mention n JOIN message m ON m.room ="
                    + " n.room AND m.seq = n.seq WHERE n.name IN (?, '') AND n.room = ? AND n.seq >"
                    + " ? AND m.author <> ? LIMIT ?)";

    private final SqliteFile file;

    public SqliteConversationStore(SqliteFile file) {
        this.file = file;
    }

    @Override
    public List<Listed> page(AccountId account, AccountName name, Place after, int most) {
        return file.read(
                connection -> {
                    List<Listed> page = new ArrayList<>();
                    for (Listed bare :
                            Rows.all(
                                    connection,
                                    SqliteConversationStore::bare,
                                    PAGE,
                                    account.number(),
                                    after.latest(),
                                    after.number(),
                                    Math.clamp(most, 0, MOST))) {
                        page.add(counted(connection, bare, account, name));
                    }
                    return page;
                });
    }

    private static Listed bare(ResultSet row) throws SQLException {
        KeptRoom room = RoomColumns.room(row);
        return new Listed(
                room,
                other(row),
                new Place(row.getLong("latest"), room.number()),
                row.getLong("newest"),
                row.getLong("changes"),
                new Marker(
                        room.alias(),
                        row.getLong("displayed"),
                        row.getLong("delivered"),
                        RoomColumns.quiet(row.getLong("muted_until")),
                        new Draft(row.getString("draft"))),
                0,
                0);
    }

    private static Optional<Other> other(ResultSet row) throws SQLException {
        return row.getLong("other") == 0
                ? Optional.empty()
                : Optional.of(
                        new Other(
                                new AccountName(row.getString("other_name")),
                                new Nickname(row.getString("other_nickname")),
                                AvatarColumn.read(row.getString("other_avatar"))));
    }

    private static Listed counted(
            ReadConnection connection, Listed bare, AccountId account, AccountName name)
            throws SQLException {
        long displayed = bare.marker().displayed();
        if (bare.seq() <= displayed) {
            return bare;
        }
        long room = bare.room().number();
        return new Listed(
                bare.room(),
                bare.with(),
                bare.place(),
                bare.seq(),
                bare.change(),
                bare.marker(),
                count(connection, UNREAD, room, displayed, account.number(), MOST_COUNTED),
                count(
                        connection,
                        MENTIONS,
                        name.text(),
                        room,
                        displayed,
                        account.number(),
                        MOST_COUNTED));
    }

    private static int count(ReadConnection connection, String sql, Object... values)
            throws SQLException {
        return Rows.first(connection, row -> row.getInt(1), sql, values).orElse(0);
    }
}
