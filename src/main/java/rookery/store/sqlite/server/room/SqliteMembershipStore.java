package rookery.store.sqlite.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.room.Act;
import rookery.core.room.Membership;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.store.room.Acted;
import rookery.store.room.Joined;
import rookery.store.room.Left;
import rookery.store.room.MembershipStore;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.AvatarColumn;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.KeysetPage;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Memberships in SQLite, clustered on their room.
public final class SqliteMembershipStore implements MembershipStore {
    private static final String THE_ROOM = "(SELECT number FROM room WHERE alias = ?)";
    static final String ALL =
            "SELECT "
                    + RoomColumns.MEMBERSHIP
                    + " FROM membership m WHERE m.room = "
                    + THE_ROOM
                    + " ORDER BY m.account";
    private static final String FIND =
            "SELECT "
                    + RoomColumns.MEMBERSHIP
                    + " FROM membership m WHERE m.room = "
                    + THE_ROOM
                    + " AND m.account = ?";
    static final String PAGE_OF_ROLE =
            "SELECT "
                    + RoomColumns.MEMBERSHIP
                    + ", m.name, a.display_name, a.avatar, a.bot FROM membership m JOIN account a"
                    + " ON a.number = m.account WHERE m.room = "
                    + THE_ROOM
                    + " AND m.role = ? AND m.name > ? ORDER BY m.name LIMIT ?";
    static final String BANNED =
            "SELECT b.account, b.name, a.display_name, b.banned_by, b.banned_at FROM ban b JOIN"
                    + " account a ON a.number = b.account WHERE b.room = "
                    + THE_ROOM
                    + " AND b.name > ? ORDER BY b.name LIMIT ?";
    static final String ROOMS_OF =
            "SELECT "
                    + RoomColumns.ROOM
                    + ", "
                    + RoomColumns.MEMBERSHIP
                    + " FROM membership m JOIN room r ON r.number = m.room WHERE m.account = ? AND"
                    + " m.room > ifnull("
                    + THE_ROOM
                    + ", 0) ORDER BY m.room LIMIT ?";
    private static final String INVITATIONS =
            "SELECT "
                    + RoomColumns.ROOM
                    + ", i.invited_by, a.name, i.invited_at FROM invitation i JOIN room r ON"
                    + " r.number = i.room JOIN account a ON a.number = i.invited_by WHERE i.account"
                    + " = ? ORDER BY i.invited_at DESC, i.room DESC";

    private final SqliteFile file;
    private final GroupCommit writer;

    public SqliteMembershipStore(SqliteFile file, GroupCommit writer) {
        this.file = file;
        this.writer = writer;
    }

    @Override
    public Joined join(RoomAlias room, AccountId account, Instant at) {
        return Ask.of(
                writer,
                new Joined.NoSuchRoom(),
                connection -> Joining.join(connection, room, account, at));
    }

    @Override
    public Left leave(RoomAlias room, AccountId account) {
        return Ask.of(
                writer,
                new Left.NotThere(),
                connection -> Joining.leave(connection, room, account));
    }

    @Override
    public Acted act(RoomAlias room, AccountId by, AccountId whom, Act act, Instant at) {
        return Ask.of(
                writer,
                new Acted.NoSuchRoom(),
                connection -> Acting.act(connection, room, by, whom, act, at));
    }

    @Override
    public Optional<Membership> find(RoomAlias room, AccountId account) {
        return file.read(
                connection ->
                        Rows.first(
                                connection,
                                row -> RoomColumns.membership(room, row),
                                FIND,
                                room.text(),
                                account.number()));
    }

    @Override
    public List<Membership> all(RoomAlias room) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                row -> RoomColumns.membership(room, row),
                                ALL,
                                room.text()));
    }

    @Override
    public List<Listed> page(RoomAlias room, Role role, String after, int most) {
        return file.read(connection -> page(connection, room, role, after, most));
    }

    /// A role at a time, so that each goes down the index.
    private static List<Listed> page(
            ReadConnection connection, RoomAlias room, Role first, String after, int most)
            throws SQLException {
        List<Listed> page = new ArrayList<>();
        int limit = Math.clamp(most, 0, MOST);
        var keyset = new KeysetPage<>(PAGE_OF_ROLE, row -> listed(room, row), MOST);
        for (Role role : Role.values()) {
            if (role.compareTo(first) >= 0 && page.size() < limit) {
                page.addAll(
                        keyset.read(
                                connection,
                                limit - page.size(),
                                room.text(),
                                RoomColumns.word(role),
                                role == first ? after : ""));
            }
        }
        return page;
    }

    private static Listed listed(RoomAlias room, ResultSet row) throws SQLException {
        return new Listed(
                RoomColumns.membership(room, row),
                new AccountName(row.getString("name")),
                new Nickname(row.getString("display_name")),
                AvatarColumn.read(row.getString("avatar")),
                row.getBoolean("bot"));
    }

    @Override
    public List<Banned> banned(RoomAlias room, String after, int most) {
        return new KeysetPage<>(BANNED, SqliteMembershipStore::banned, MOST)
                .read(file, most, room.text(), after);
    }

    private static Banned banned(ResultSet row) throws SQLException {
        return new Banned(
                new AccountId(row.getLong("account")),
                new AccountName(row.getString("name")),
                new Nickname(row.getString("display_name")),
                new AccountId(row.getLong("banned_by")),
                Micros.at(row.getLong("banned_at")));
    }

    @Override
    public List<Belonging> roomsOf(AccountId account, String after, int most) {
        return new KeysetPage<>(ROOMS_OF, SqliteMembershipStore::belonging, MOST)
                .read(file, most, account.number(), after);
    }

    private static Belonging belonging(ResultSet row) throws SQLException {
        var room = RoomColumns.room(row);
        return new Belonging(room, RoomColumns.membership(room.alias(), row));
    }

    @Override
    public List<Invitation> invitations(AccountId account) {
        return file.read(
                connection ->
                        Rows.all(
                                connection,
                                SqliteMembershipStore::invitation,
                                INVITATIONS,
                                account.number()));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                RoomColumns.room(row),
                new AccountId(row.getLong("invited_by")),
                new AccountName(row.getString("name")),
                Micros.at(row.getLong("invited_at")));
    }
}
