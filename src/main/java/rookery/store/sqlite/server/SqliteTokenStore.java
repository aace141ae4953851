package rookery.store.sqlite.server;

import rookery.core.account.AccountId;
import rookery.store.account.SecretHash;
import rookery.store.account.TokenStore;
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
import java.util.Optional;

/// Devices and their tokens in SQLite.
final class SqliteTokenStore implements TokenStore {
    private static final String ADD =
            "INSERT INTO device (account, name, token, made_at, used_at) SELECT number, ?, ?, ?, ?"
                    + " FROM account WHERE number = ?";
    private static final String ADD_TOKEN =
            "INSERT INTO device (account, name, token, made_at, used_at, prefix, may, rooms) SELECT"
                    + " number, ?, ?, ?, ?, ?, ?, ? FROM account WHERE number = ?";
    private static final String COLUMNS =
            "SELECT number, account, name, made_at, used_at, prefix, may, rooms FROM device";
    private static final String BY_TOKEN = COLUMNS + " WHERE token = ?";
    private static final String OF_ACCOUNT =
            COLUMNS + " WHERE account = ? ORDER BY used_at DESC, number DESC";
    private static final String MAKE_ROOM =
            "DELETE FROM device WHERE number IN (SELECT number FROM device WHERE account = ? AND"
                    + " prefix = '' ORDER BY used_at DESC, number DESC LIMIT -1 OFFSET ?)";
    private static final String USED =
            "UPDATE device SET used_at = max(used_at, ?) WHERE number = ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    SqliteTokenStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Optional<Device> add(AccountId account, String name, SecretHash token, Instant at) {
        return Ask.of(
                writer, Optional.empty(), connection -> add(connection, account, name, token, at));
    }

    private static Optional<Device> add(
            Connection connection, AccountId account, String name, SecretHash token, Instant at)
            throws SQLException {
        Rows.change(connection, MAKE_ROOM, account.number(), MOST_DEVICES - 1);
        long micros = Micros.of(at);
        Rows.change(connection, ADD, name, token.hex(), micros, micros, account.number());
        return Rows.first(connection, SqliteTokenStore::read, BY_TOKEN, token.hex());
    }

    @Override
    public Optional<Device> addToken(
            AccountId account, Minted minted, SecretHash token, Instant at) {
        long micros = Micros.of(at);
        return Ask.of(
                writer,
                Optional.empty(),
                connection -> {
                    Rows.change(
                            connection,
                            ADD_TOKEN,
                            minted.name(),
                            token.hex(),
                            micros,
                            micros,
                            minted.prefix(),
                            ScopeColumns.may(minted.scope()),
                            ScopeColumns.rooms(minted.scope()),
                            account.number());
                    return Rows.first(connection, SqliteTokenStore::read, BY_TOKEN, token.hex());
                });
    }

    @Override
    public Optional<Device> find(SecretHash token) {
        return file.read(
                connection ->
                        Rows.first(connection, SqliteTokenStore::read, BY_TOKEN, token.hex()));
    }

    @Override
    public List<Device> devices(AccountId account) {
        return file.read(
                connection ->
                        Rows.all(connection, SqliteTokenStore::read, OF_ACCOUNT, account.number()));
    }

    @Override
    public boolean used(long device, Instant at) {
        return change(USED, Micros.of(at), device) > 0;
    }

    @Override
    public boolean revoke(AccountId account, long device) {
        return change(
                        "DELETE FROM device WHERE account = ? AND number = ?",
                        account.number(),
                        device)
                > 0;
    }

    @Override
    public int revokeOthers(AccountId account, long kept) {
        return change(
                "DELETE FROM device WHERE account = ? AND number <> ?", account.number(), kept);
    }

    @Override
    public int forgetUnusedSince(Instant at) {
        return change("DELETE FROM device WHERE used_at < ? AND prefix = ''", Micros.of(at));
    }

    private int change(String sql, Object... values) {
        return Ask.of(writer, 0, connection -> Rows.change(connection, sql, values));
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getLong("number"),
                new AccountId(row.getLong("account")),
                row.getString("name"),
                Micros.at(row.getLong("made_at")),
                Micros.at(row.getLong("used_at")),
                minted(row));
    }

    private static Optional<Minted> minted(ResultSet row) throws SQLException {
        String prefix = row.getString("prefix");
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Minted(
                                row.getString("name"),
                                prefix,
                                ScopeColumns.read(row.getString("may"), row.getString("rooms"))));
    }
}
