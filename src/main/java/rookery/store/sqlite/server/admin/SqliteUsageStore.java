package rookery.store.sqlite.server.admin;

import rookery.core.account.AccountName;
import rookery.core.room.RoomAlias;
import rookery.store.admin.UsageStore;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.util.List;

/// What the tables of a server add up to.
public final class SqliteUsageStore implements UsageStore {
    private static final String TOTAL =
            "SELECT (SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()),"
                    + " (SELECT count(*) FROM account), (SELECT count(*) FROM room), (SELECT"
                    + " count(*) FROM message), count(*), coalesce(sum(size), 0) FROM (SELECT hash,"
                    + " size FROM attachment UNION SELECT hash, size FROM file)";
    private static final String BY_ROOM =
            "SELECT r.alias, (SELECT count(*) FROM message m WHERE m.room = r.number),"
                    + " coalesce(a.bytes, 0) AS bytes FROM room r LEFT JOIN (SELECT room, sum(size)"
                    + " AS bytes FROM attachment GROUP BY room) a ON a.room = r.number ORDER BY"
                    + " bytes DESC, r.alias LIMIT ?";
    private static final String BY_ACCOUNT =
            "SELECT w.name, count(*), sum(f.size) AS bytes FROM (SELECT DISTINCT owner, hash, size"
                + " FROM file) f JOIN account w ON w.number = f.owner GROUP BY w.number ORDER BY"
                + " bytes DESC, w.name LIMIT ?";

    private final SqliteFile file;

    public SqliteUsageStore(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Total total() {
        return file.read(
                connection ->
                        Rows.first(
                                        connection,
                                        row ->
                                                new Total(
                                                        row.getLong(1),
                                                        row.getLong(2),
                                                        row.getLong(3),
                                                        row.getLong(4),
                                                        row.getLong(5),
                                                        row.getLong(6)),
                                        TOTAL)
                                .orElseThrow());
    }

    @Override
    public long databaseBytes() {
        return file.read(
                connection ->
                        Rows.first(
                                        connection,
                                        row -> row.getLong(1),
                                        "SELECT page_count * page_size FROM pragma_page_count(),"
                                                + " pragma_page_size()")
                                .orElseThrow());
    }

    @Override
    public List<OfRoom> byRoom(int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                row ->
                                        new OfRoom(
                                                new RoomAlias(row.getString(1)),
                                                row.getLong(2),
                                                row.getLong(3)),
                                BY_ROOM,
                                Math.clamp(most, 0, MOST)));
    }

    @Override
    public List<OfAccount> byAccount(int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                row ->
                                        new OfAccount(
                                                new AccountName(row.getString(1)),
                                                row.getLong(2),
                                                row.getLong(3)),
                                BY_ACCOUNT,
                                Math.clamp(most, 0, MOST)));
    }
}
