package rookery.store.sqlite.server.admin;

import rookery.store.admin.AuditStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// The audit log in SQLite.
public final class SqliteAuditStore implements AuditStore {
    private static final String ADD =
            "INSERT INTO audit (at, who, way, what, target, details) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String PAGE =
            "SELECT number, at, who, way, what, target, details FROM audit WHERE number < ? ORDER"
                    + " BY number DESC LIMIT ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    public SqliteAuditStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public void add(Deed deed) {
        int rows =
                Ask.of(
                        writer,
                        0,
                        connection ->
                                Rows.change(
                                        connection,
                                        ADD,
                                        Micros.of(deed.at()),
                                        deed.who(),
                                        deed.way(),
                                        deed.what(),
                                        deed.target(),
                                        deed.details()));
        if (rows != 1) {
            throw new IllegalStateException("an insert without a row");
        }
    }

    @Override
    public List<Entry> page(long before, int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                SqliteAuditStore::entry,
                                PAGE,
                                before,
                                Math.clamp(most, 0, MOST)));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                new Deed(
                        Micros.at(row.getLong("at")),
                        row.getString("who"),
                        row.getString("way"),
                        row.getString("what"),
                        row.getString("target"),
                        row.getString("details")));
    }
}
