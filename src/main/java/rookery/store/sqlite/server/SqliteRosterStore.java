package rookery.store.sqlite.server;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Person;
import rookery.core.roster.Bond;
import rookery.core.roster.Contact;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.store.account.RosterStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.KeysetPage;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rosters in SQLite, clustered on their owner.
final class SqliteRosterStore implements RosterStore {
    private static final String COLUMNS =
            "SELECT c.other, c.name, a.display_name, a.avatar, a.status, a.about, a.bot,"
                + " c.standing, c.note, c.groups, c.department, c.asked FROM contact c JOIN account"
                + " a ON a.number = c.other WHERE c.owner = ?";
    private static final String FIND = COLUMNS + " AND c.other = ?";
    // Who has left meanwhile still says where to go on.
    static final String PAGE =
            COLUMNS
                    + " AND c.name > ifnull((SELECT name FROM (SELECT number, name FROM account"
                    + " UNION ALL SELECT number, name FROM former_account) WHERE number = ?), '')"
                    + " ORDER BY c.name LIMIT ?";
    private static final String WATCHERS =
            "SELECT them.owner FROM contact them JOIN contact me ON me.owner = them.other AND"
                    + " me.other = them.owner WHERE them.other = ? AND them.standing = 'mutual' AND"
                    + " me.standing = 'mutual' ORDER BY them.owner";
    private static final String BLOCKED =
            "SELECT other FROM contact WHERE owner = ?1 AND standing = 'blocked' UNION SELECT owner"
                    + " FROM contact WHERE other = ?1 AND standing = 'blocked'";
    private static final String KEEPERS =
            "SELECT owner FROM contact WHERE other = ? AND standing <> 'blocked'";
    private static final String BOTH = "SELECT count(*) FROM account WHERE number IN (?, ?)";
    private static final String STANDING =
            "SELECT standing FROM contact WHERE owner = ? AND other = ?";
    private static final String COUNT = "SELECT count(*) FROM contact WHERE owner = ?";
    private static final String PUT =
            "INSERT INTO contact (owner, other, name, standing, asked, note, groups, department)"
                    + " SELECT ?1, number, name, ?3, ?4, '', '', '' FROM account WHERE number = ?2"
                    + " ON CONFLICT (owner, other) DO UPDATE SET standing = excluded.standing,"
                    + " asked = excluded.asked";
    private static final String DELETE = "DELETE FROM contact WHERE owner = ? AND other = ?";
    private static final String REMARK =
            "UPDATE contact SET note = ?, groups = ?, department = ? WHERE owner = ? AND other = ?";

    private final SqliteFile file;
    private final GroupCommit writer;

    SqliteRosterStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Bonded step(AccountId me, AccountId them, Bond.Step step, String text) {
        if (me.equals(them)) {
            return new Bonded.Oneself();
        }
        return Ask.of(
                writer,
                new Bonded.NoSuchAccount(),
                connection -> step(connection, me, them, step, text));
    }

    private static Bonded step(
            Connection connection, AccountId me, AccountId them, Bond.Step step, String text)
            throws SQLException {
        if (count(connection, BOTH, me.number(), them.number()) != 2) {
            return new Bonded.NoSuchAccount();
        }
        Bond before = new Bond(standing(connection, me, them), standing(connection, them, me));
        Bond after = before.after(step);
        // One may always block: whoever fills a roster by asking must not be safe from it.
        boolean grows = step == Bond.Step.ASK && before.mine() == Standing.STRANGER;
        if (grows && (isFull(connection, me) || isFull(connection, them))) {
            return new Bonded.Full();
        }
        put(connection, me, them, before.mine(), after.mine(), "");
        put(connection, them, me, before.theirs(), after.theirs(), text);
        return new Bonded.Done(before, after);
    }

    private static boolean isFull(Connection connection, AccountId owner) throws SQLException {
        return count(connection, COUNT, owner.number()) >= MOST_CONTACTS;
    }

    private static int count(Connection connection, String sql, Object... values)
            throws SQLException {
        return Rows.first(connection, row -> row.getInt(1), sql, values).orElse(0);
    }

    private static Standing standing(Connection connection, AccountId owner, AccountId other)
            throws SQLException {
        return Rows.first(
                        connection,
                        row -> standing(row.getString(1)),
                        STANDING,
                        owner.number(),
                        other.number())
                .orElse(Standing.STRANGER);
    }

    private static void put(
            Connection connection,
            AccountId owner,
            AccountId other,
            Standing before,
            Standing after,
            String text)
            throws SQLException {
        if (after == before) {
            return;
        }
        if (after == Standing.STRANGER) {
            Rows.change(connection, DELETE, owner.number(), other.number());
        } else {
            String asked = after == Standing.ASKED_BY_THEM ? text : "";
            Rows.change(connection, PUT, owner.number(), other.number(), word(after), asked);
        }
    }

    @Override
    public boolean remark(AccountId me, AccountId them, Remarks remarks) {
        return Ask.of(
                writer,
                false,
                connection ->
                        Rows.change(
                                        connection,
                                        REMARK,
                                        remarks.note(),
                                        String.join("\n", remarks.groups()),
                                        remarks.department(),
                                        me.number(),
                                        them.number())
                                > 0);
    }

    @Override
    public Optional<Contact> find(AccountId me, AccountId them) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                SqliteRosterStore::read,
                                FIND,
                                me.number(),
                                them.number()));
    }

    @Override
    public List<Contact> page(AccountId me, long after, int most) {
        return new KeysetPage<>(PAGE, SqliteRosterStore::read, MOST)
                .read(file, most, me.number(), after);
    }

    @Override
    public Bond bond(AccountId me, AccountId them) {
        return new Bond(standing(me, them), standing(them, me));
    }

    private Standing standing(AccountId owner, AccountId other) {
        return file.read(
                        connection ->
                                Rows.first(
                                        connection,
                                        row -> standing(row.getString(1)),
                                        STANDING,
                                        owner.number(),
                                        other.number()))
                .orElse(Standing.STRANGER);
    }

    @Override
    public List<AccountId> watchers(AccountId me) {
        return numbers(WATCHERS, me);
    }

    @Override
    public List<AccountId> blocked(AccountId me) {
        return numbers(BLOCKED, me);
    }

    @Override
    public List<AccountId> keepers(AccountId me) {
        return numbers(KEEPERS, me);
    }

    private List<AccountId> numbers(String sql, AccountId me) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                row -> new AccountId(row.getLong(1)),
                                sql,
                                me.number()));
    }

    private static Contact read(ResultSet row) throws SQLException {
        String groups = row.getString("groups");
        return new Contact(
                new AccountId(row.getLong("other")),
                new ContactCard(
                        new Person(
                                new AccountName(row.getString("name")),
                                AccountColumns.profile(row),
                                Optional.empty(),
                                row.getBoolean("bot")),
                        standing(row.getString("standing")),
                        new Remarks(
                                row.getString("note"),
                                groups.isEmpty() ? List.of() : groups.lines().toList(),
                                row.getString("department")),
                        row.getString("asked")));
    }

    private static Standing standing(String word) {
        return Standing.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
