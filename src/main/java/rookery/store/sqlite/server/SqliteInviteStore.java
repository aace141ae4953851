package rookery.store.sqlite.server;

import rookery.store.account.InviteStore;
import rookery.store.account.SecretHash;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Invites in SQLite.
final class SqliteInviteStore implements InviteStore {
    private static final String ADD =
            "INSERT INTO invite (secret, note, uses, made_at, ends_at) VALUES (?, ?, ?, ?, ?)";
    private static final String COLUMNS = "SELECT number, note, uses, made_at, ends_at FROM invite";
    private static final String VALID =
            COLUMNS + " WHERE uses > 0 AND ends_at > ? ORDER BY number DESC";
    private static final String USE =
            "UPDATE invite SET uses = uses - 1 WHERE secret = ? AND uses > 0 AND ends_at > ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    SqliteInviteStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Invite add(SecretHash secret, String note, int uses, Instant made, Instant ends) {
        Invite before = new Invite(0, note, uses, made, ends);
        return Ask.of(
                writer,
                before,
                connection -> {
                    Rows.change(
                            connection,
                            ADD,
                            secret.hex(),
                            note,
                            uses,
                            Micros.of(made),
                            Micros.of(ends));
                    return Rows.first(
                                    connection,
                                    SqliteInviteStore::read,
                                    COLUMNS + " WHERE secret = ?",
                                    secret.hex())
                            .orElse(before);
                });
    }

    /// Takes one use off; false where the invite is not valid. On the writer thread.
    static boolean use(Connection connection, SecretHash secret, Instant at) throws SQLException {
        return Rows.change(connection, USE, secret.hex(), Micros.of(at)) > 0;
    }

    @Override
    public List<Invite> valid(Instant at) {
        return file.read(
                connection -> Rows.all(connection, SqliteInviteStore::read, VALID, Micros.of(at)));
    }

    @Override
    public boolean remove(long number) {
        return Ask.of(
                writer,
                false,
                connection ->
                        Rows.change(connection, "DELETE FROM invite WHERE number = ?", number) > 0);
    }

    private static Invite read(ResultSet row) throws SQLException {
        return new Invite(
                row.getLong("number"),
                row.getString("note"),
                row.getInt("uses"),
                Micros.at(row.getLong("made_at")),
                Micros.at(row.getLong("ends_at")));
    }
}
