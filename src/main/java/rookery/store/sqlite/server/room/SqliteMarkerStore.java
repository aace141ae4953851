package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.receipt.Marker;
import rookery.core.room.Draft;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;
import rookery.store.room.MarkerStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.KeysetPage;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Markers in SQLite, clustered on their account.
public final class SqliteMarkerStore implements MarkerStore {
    private static final String PUT =
            "INSERT INTO marker (account, room, displayed, delivered, muted_until, draft) SELECT"
                    + " a.number, r.number, %s FROM account a, room r WHERE a.number = ?1 AND"
                    + " r.alias = ?2";
    private static final String NO_FURTHER =
            "min(?3, ifnull((SELECT max(seq) FROM message WHERE room = r.number), 0))";
    private static final String ON_CONFLICT = " ON CONFLICT (account, room) DO UPDATE SET ";
    private static final String DISPLAYED =
            PUT.formatted(NO_FURTHER + ", " + NO_FURTHER + ", 0, ''")
                    + " AND "
                    + NO_FURTHER
                    + " > 0"
                    + ON_CONFLICT
                    + "displayed = excluded.displayed, delivered = max(delivered,"
                    + " excluded.delivered) WHERE displayed < excluded.displayed";
    private static final String DELIVERED =
            PUT.formatted("0, " + NO_FURTHER + ", 0, ''")
                    + " AND "
                    + NO_FURTHER
                    + " > 0"
                    + ON_CONFLICT
                    + "delivered = excluded.delivered WHERE delivered < excluded.delivered";
    private static final String MUTE =
            PUT.formatted("0, 0, ?3, ''") + ON_CONFLICT + "muted_until = excluded.muted_until";
    private static final String DRAFT =
            PUT.formatted("0, 0, 0, ?3") + ON_CONFLICT + "draft = excluded.draft";
    private static final String MARKERS =
            "SELECT r.alias, k.displayed, k.delivered, k.muted_until, k.draft FROM marker k JOIN"
                    + " room r ON r.number = k.room WHERE k.account = ?";
    private static final String FIND = MARKERS + " AND r.alias = ?";
    static final String PAGE =
            MARKERS
                    + " AND k.room > ifnull((SELECT number FROM room WHERE alias = ?), 0) ORDER BY"
                    + " k.room LIMIT ?";
    static final String RECEIPTS =
            "SELECT k.account, k.delivered, k.displayed FROM marker k WHERE k.room = (SELECT number"
                    + " FROM room WHERE alias = ?) AND k.account > ? AND k.delivered > 0 ORDER BY"
                    + " k.account LIMIT ?";

    static final String READERS =
            "SELECT k.account, a.name, k.delivered, k.displayed FROM marker k JOIN account a ON"
                    + " a.number = k.account WHERE k.room = (SELECT number FROM room WHERE alias ="
                    + " ?) AND k.delivered > 0 ORDER BY k.displayed DESC, k.delivered DESC, a.name"
                    + " LIMIT ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    public SqliteMarkerStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public boolean displayed(AccountId account, RoomAlias room, long seq) {
        return put(DISPLAYED, account, room, seq);
    }

    @Override
    public boolean delivered(AccountId account, RoomAlias room, long seq) {
        return put(DELIVERED, account, room, seq);
    }

    @Override
    public List<Moved> advance(RoomAlias room, List<Receipts> wanted) {
        return Ask.of(writer, List.of(), connection -> Advancing.advance(connection, room, wanted));
    }

    @Override
    public List<Reader> readers(RoomAlias room, int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                row ->
                                        new Reader(
                                                new AccountId(row.getLong("account")),
                                                new AccountName(row.getString("name")),
                                                row.getLong("delivered"),
                                                row.getLong("displayed")),
                                READERS,
                                room.text(),
                                Math.clamp(most, 0, MOST)));
    }

    @Override
    public boolean mute(AccountId account, RoomAlias room, Quiet until) {
        return put(MUTE, account, room, RoomColumns.quiet(until));
    }

    @Override
    public boolean draft(AccountId account, RoomAlias room, Draft draft) {
        return put(DRAFT, account, room, draft.text());
    }

    private boolean put(String sql, AccountId account, RoomAlias room, Object value) {
        return Ask.of(
                writer,
                false,
                connection ->
                        Rows.change(connection, sql, account.number(), room.text(), value) > 0);
    }

    @Override
    public Optional<Marker> find(AccountId account, RoomAlias room) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                SqliteMarkerStore::marker,
                                FIND,
                                account.number(),
                                room.text()));
    }

    @Override
    public List<Marker> page(AccountId account, String after, int most) {
        return new KeysetPage<>(PAGE, SqliteMarkerStore::marker, MOST)
                .read(file, most, account.number(), after);
    }

    private static Marker marker(ResultSet row) throws SQLException {
        return new Marker(
                new RoomAlias(row.getString("alias")),
                row.getLong("displayed"),
                row.getLong("delivered"),
                RoomColumns.quiet(row.getLong("muted_until")),
                new Draft(row.getString("draft")));
    }

    @Override
    public List<Receipts> receipts(RoomAlias room, long after, int most) {
        return new KeysetPage<>(RECEIPTS, SqliteMarkerStore::receipt, MOST)
                .read(file, most, room.text(), after);
    }

    private static Receipts receipt(ResultSet row) throws SQLException {
        return new Receipts(
                new AccountId(row.getLong("account")),
                row.getLong("delivered"),
                row.getLong("displayed"));
    }
}
