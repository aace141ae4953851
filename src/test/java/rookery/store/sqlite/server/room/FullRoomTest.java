package rookery.store.sqlite.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.room.Acted;
import rookery.store.room.Joined;
import rookery.store.room.MembershipStore;
import rookery.store.room.NewRoom;
import rookery.store.room.RoomBook;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Accounts 1 to 20,001 and rooms r1 to r5000 of nobody; each test fills what it needs.
class FullRoomTest {
    private static final int ACCOUNTS = MembershipStore.MOST_MEMBERS + 1;
    private static final AccountId FIRST = new AccountId(1);
    private static final AccountId LATE = new AccountId(ACCOUNTS);
    private static final RoomAlias ROOM = new RoomAlias("r1");
    private static final RoomAlias OTHER = new RoomAlias("r" + MembershipStore.MOST_ROOMS);

    @TempDir Path directory;

    @BeforeEach
    void fill() throws SQLException {
        AccountFixture.open(directory).close();
        write(
                numbers(ACCOUNTS)
                        + "INSERT INTO account SELECT i, 'a' || i, 'a' || i, '', 'person', '', '',"
                        + " '', '', '', 0, NULL, 0 FROM n",
                "UPDATE counter SET value = " + ACCOUNTS,
                numbers(MembershipStore.MOST_ROOMS)
                        + "INSERT INTO room (number, alias, keeping, is_open) SELECT i, 'r' || i,"
                        + " 'history', 1 FROM n");
    }

    private static String numbers(int last) {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                + last
                + ") ";
    }

    private void write(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        }
    }

    private static String members(String condition) {
        return "INSERT INTO membership SELECT 1, number, 'owner', name, 0, 0 FROM account WHERE "
                + condition;
    }

    @Test
    void aFullRoomTakesNobodyMoreUntilSomebodyLeaves() throws SQLException {
        write(members("number < " + ACCOUNTS));
        try (ServerStores stores = AccountFixture.open(directory)) {
            MembershipStore memberships = stores.memberships();
            assertThat(memberships.join(ROOM, LATE, NOON)).isInstanceOf(Joined.Full.class);
            assertThat(memberships.join(ROOM, FIRST, NOON)).isInstanceOf(Joined.Already.class);
            memberships.leave(ROOM, FIRST);
            assertThat(memberships.join(ROOM, LATE, NOON)).isInstanceOf(Joined.Done.class);
            assertThat(stores.book().find(ROOM).orElseThrow().members())
                    .isEqualTo(MembershipStore.MOST_MEMBERS);
        }
    }

    @Test
    void whoBelongsToEnoughRoomsNeitherJoinsNorMakesOne() throws SQLException {
        write(
                "INSERT INTO membership SELECT r.number, a.number, 'member', a.name, 0, 0 FROM room"
                        + " r, account a WHERE a.number = 1 AND r.number < "
                        + MembershipStore.MOST_ROOMS);
        try (ServerStores stores = AccountFixture.open(directory)) {
            RoomBook book = stores.book();
            assertThat(book.create(room("one"))).isInstanceOf(RoomBook.Created.Done.class);
            assertThat(book.create(room("two"))).isInstanceOf(RoomBook.Created.Full.class);
            assertThat(stores.memberships().join(OTHER, FIRST, NOON))
                    .isInstanceOf(Joined.Full.class);
            assertThat(book.find(new RoomAlias("two"))).isEmpty();
        }
    }

    private static NewRoom room(String alias) {
        return new NewRoom(
                new RoomAlias(alias), RoomSettings.CLOSED_TO_GUESTS, Keeping.HISTORY, FIRST, NOON);
    }

    @Test
    void nobodyIsInvitedOrBannedWithoutEnd() throws SQLException {
        write(
                members("number = 1"),
                "INSERT INTO invitation SELECT 2, number, 1, 0 FROM room WHERE number BETWEEN 2 AND"
                        + " "
                        + (MembershipStore.MOST_INVITATIONS + 1),
                "INSERT INTO ban SELECT 1, number, name, 1, 0 FROM account WHERE number > 2 LIMIT "
                        + (MembershipStore.MOST_BANS - 1));
        try (ServerStores stores = AccountFixture.open(directory)) {
            MembershipStore memberships = stores.memberships();
            AccountId second = new AccountId(2);
            assertThat(memberships.act(ROOM, FIRST, second, new Act.Invite(), NOON))
                    .isInstanceOf(Acted.Full.class);
            memberships.join(new RoomAlias("r2"), second, NOON);
            assertThat(memberships.act(ROOM, FIRST, second, new Act.Invite(), NOON))
                    .isInstanceOf(Acted.Done.class);

            assertThat(memberships.act(ROOM, FIRST, second, new Act.Ban(), NOON))
                    .isInstanceOf(Acted.Done.class);
            AccountId third = AccountFixture.register(stores, "third").id();
            assertThat(memberships.act(ROOM, FIRST, third, new Act.Ban(), NOON))
                    .isInstanceOf(Acted.Full.class);
            memberships.act(ROOM, FIRST, second, new Act.Unban(), NOON);
            assertThat(memberships.act(ROOM, FIRST, third, new Act.Ban(), NOON))
                    .isInstanceOf(Acted.Done.class);
        }
    }
}
