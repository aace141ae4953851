package rookery.store.sqlite.server;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.NameText;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.store.account.AccountStore;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.account.Registered;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.server.message.Counter;
import rookery.store.sqlite.server.room.Heirs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts in SQLite.
final class SqliteAccountStore implements AccountStore {
    private static final String SELECT = "SELECT " + AccountColumns.ALL + " FROM account";
    private static final String BY_NAME = SELECT + " WHERE name = ?";
    private static final String BY_NUMBER = SELECT + " WHERE number = ?";
    // Both ranges are cut before they meet: a single letter fits a third of all names.
    private static final String STARTING_WITH =
            SELECT
                    + " WHERE number IN (SELECT number FROM (SELECT number FROM account WHERE name"
                    + " >= ?1 AND name < ?2 ORDER BY name LIMIT ?3) UNION SELECT number FROM"
                    + " (SELECT number FROM account WHERE sought >= ?1 AND sought < ?2 ORDER BY"
                    + " sought LIMIT ?3)) ORDER BY name LIMIT ?3";
    private static final String PAGE = SELECT + " WHERE number > ? ORDER BY number LIMIT ?";
    private static final String TAKEN =
            "SELECT name FROM account WHERE name = ?1 UNION ALL SELECT name FROM former_account"
                    + " WHERE name = ?1";
    private static final String LIKE_IT =
            "SELECT name FROM account WHERE skeleton = ?1 UNION ALL SELECT name FROM"
                    + " former_account WHERE skeleton = ?1 LIMIT 1";
    private static final String IMITATED =
            "SELECT name FROM account WHERE (skeleton = ?1 AND number < ?3) OR (skeleton = ?2 AND"
                    + " number <> ?3) ORDER BY number LIMIT 1";
    private static final String INSERT =
            "INSERT INTO account (number, name, skeleton, password, role, bot, display_name,"
                + " sought, avatar, status, about, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?)";
    private static final String PROFILE =
            "UPDATE account SET display_name = ?, sought = ?, avatar = ?, status = ?, about = ?"
                    + " WHERE number = ?";
    private static final String SEEN =
            "UPDATE account SET seen_at = max(ifnull(seen_at, ?1), ?1) WHERE number = ?2";

    private static final String REMEMBER =
            "INSERT INTO former_account SELECT number, name, skeleton FROM account WHERE number"
                    + " = ?";
    private static final String REMOVE = "DELETE FROM account WHERE number = ?";

    /// No name holds it, and it comes after every character that a name may hold.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final SqliteFile file;
    private final GroupCommit writer;

    SqliteAccountStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Registered register(NewAccount account) {
        return Ask.of(writer, new Registered.Taken(), connection -> register(connection, account));
    }

    private static Registered register(Connection connection, NewAccount account)
            throws SQLException {
        AccountName name = account.name();
        if (Rows.first(connection, row -> name, TAKEN, name.text()).isPresent()) {
            return new Registered.Taken();
        }
        String skeleton = name.skeleton().text();
        Optional<AccountName> other =
                Rows.first(connection, row -> new AccountName(row.getString(1)), LIKE_IT, skeleton);
        if (account.imitating() == NewAccount.Imitating.REFUSED && other.isPresent()) {
            return new Registered.Imitates(other.get());
        }
        boolean mayEnter =
                switch (account.entry()) {
                    case NewAccount.Entry.Free _ -> true;
                    case NewAccount.Entry.Invited(var invite) ->
                            SqliteInviteStore.use(connection, invite, account.at());
                };
        if (!mayEnter) {
            return new Registered.InviteNotValid();
        }
        return new Registered.Done(insert(connection, account, skeleton));
    }

    private static Account insert(Connection connection, NewAccount account, String skeleton)
            throws SQLException {
        long number = Counter.take(connection, "account_number", 1);
        Profile profile = account.profile();
        Rows.change(
                connection,
                INSERT,
                number,
                account.name().text(),
                skeleton,
                account.password().text(),
                AccountColumns.role(account.role()),
                account.role() == AccountRole.BOT,
                profile.name().text(),
                AccountColumns.sought(profile),
                AvatarColumn.of(profile.avatar()),
                profile.status(),
                profile.about(),
                Micros.of(account.at()));
        return new Account(
                new AccountId(number),
                account.name(),
                profile,
                account.role(),
                Micros.at(Micros.of(account.at())),
                Account.Seen.NEVER);
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return first(AccountColumns::account, BY_NAME, name.text());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return first(AccountColumns::account, BY_NUMBER, id.number());
    }

    @Override
    public Optional<Known> findKnown(AccountName name) {
        return first(AccountColumns::known, BY_NAME, name.text());
    }

    @Override
    public Optional<Known> findKnown(AccountId id) {
        return first(AccountColumns::known, BY_NUMBER, id.number());
    }

    private <T> Optional<T> first(Rows.Row<T> reading, String sql, Object value) {
        return file.read(connection -> Rows.first(connection, reading, sql, value));
    }

    @Override
    public List<Account> startingWith(String prefix, int most) {
        if (prefix.length() > 16 * AccountName.MAX_LENGTH) {
            return List.of();
        }
        String from = NameText.fold(prefix);
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                AccountColumns::account,
                                STARTING_WITH,
                                from,
                                from + LAST,
                                Math.clamp(most, 0, MOST)));
    }

    @Override
    public Optional<AccountName> imitated(AccountId id, AccountName name, Nickname nickname) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                row -> new AccountName(row.getString(1)),
                                IMITATED,
                                name.skeleton().text(),
                                nickname.skeleton().text(),
                                id.number()));
    }

    @Override
    public List<Account> page(long after, int most) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                AccountColumns::account,
                                PAGE,
                                after,
                                Math.clamp(most, 0, MOST)));
    }

    @Override
    public boolean changePassword(AccountId id, PasswordHash password) {
        return change(
                "UPDATE account SET password = ? WHERE number = ?", password.text(), id.number());
    }

    @Override
    public boolean changeProfile(AccountId id, Profile profile) {
        return change(
                PROFILE,
                profile.name().text(),
                AccountColumns.sought(profile),
                AvatarColumn.of(profile.avatar()),
                profile.status(),
                profile.about(),
                id.number());
    }

    @Override
    public boolean changeRole(AccountId id, AccountRole role) {
        return change(
                "UPDATE account SET role = ? WHERE number = ? AND bot = 0",
                AccountColumns.role(role),
                id.number());
    }

    @Override
    public void seen(Map<AccountId, Instant> when) {
        if (when.isEmpty()) {
            return;
        }
        Ask.of(
                writer,
                0,
                connection -> {
                    for (Map.Entry<AccountId, Instant> each : when.entrySet()) {
                        Rows.change(
                                connection,
                                SEEN,
                                Micros.of(each.getValue()),
                                each.getKey().number());
                    }
                    return when.size();
                });
    }

    @Override
    public boolean remove(AccountId id) {
        return Ask.of(
                writer,
                false,
                connection -> {
                    Heirs.appoint(connection, id);
                    return Rows.change(connection, REMEMBER, id.number()) > 0
                            && Rows.change(connection, REMOVE, id.number()) > 0;
                });
    }

    private boolean change(String sql, Object... values) {
        return Ask.of(writer, false, connection -> Rows.change(connection, sql, values) > 0);
    }
}
