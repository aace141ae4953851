package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.RoomStore;
import rookery.store.room.Joined;
import rookery.store.room.KeptRoom;
import rookery.store.sqlite.DirectoryLock;
import rookery.store.sqlite.Migrations;
import rookery.store.sqlite.SqliteFile;
import rookery.store.sqlite.SqliteOpening;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class MigrationTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    private static final Attachment.Kept CAT =
            new Attachment.Kept("5", new ContentHash("ab".repeat(32)), "cat", "image/png", 9);

    @TempDir Path directory;

    @Test
    void aFileOfTheFirstVersionKeepsItsRoomsMessagesAndNumbers() throws SQLException {
        writeFirstVersion();
        try (ServerStores stores = AccountFixture.open(directory)) {
            assertThat(stores.rooms().open())
                    .containsExactly(new RoomStore.OpenRoom(LOBBY, Keeping.HISTORY));
            Page page = stores.messages().page(LOBBY, 0);
            assertThat(page.messages())
                    .extracting(heard -> ((Message) heard).content())
                    .containsExactly(
                            new Content.Text(new Body("hello")), new Content.Text(new Body("you")));
            assertThat(AccountFixture.register(stores, "ann").id()).isEqualTo(new AccountId(101));
        }
    }

    @Test
    void aFileOfTheSecondVersionKeepsItsAccountsAndItsRoomsAreOpenToWhoKnowsThem()
            throws SQLException {
        writeFirstVersion();
        writeSecondVersion();
        try (ServerStores stores = AccountFixture.open(directory)) {
            AccountId ann = new AccountId(7);
            assertThat(stores.accounts().find(ann).orElseThrow().name().text()).isEqualTo("ann");
            assertThat(stores.messages().page(LOBBY, 0).messages()).hasSize(2);
            assertThat(stores.book().find(LOBBY))
                    .contains(new KeptRoom(1, LOBBY, RoomSettings.OPEN, Keeping.HISTORY, 0));
            assertThat(stores.book().directory("", "", 10)).isEmpty();
            assertThat(stores.memberships().all(LOBBY)).isEmpty();

            assertThat(stores.memberships().join(LOBBY, ann, AccountFixture.NOON))
                    .isInstanceOfSatisfying(
                            Joined.Done.class,
                            done -> assertThat(done.membership().role()).isEqualTo(Role.MEMBER));
            assertThat(stores.markers().displayed(ann, LOBBY, 2)).isTrue();
        }
    }

    @Test
    void aRosterOfTheFourthVersionIsReadInTheOrderOfNames() throws SQLException {
        write(
                List.of(
                        "0001-rooms-and-messages",
                        "0002-accounts-and-rosters",
                        "0003-memberships-and-markers",
                        "0004-former-accounts"),
                "INSERT INTO account VALUES (7, 'ann', 'ann', '', 'person', '', '', '', '', '', 0,"
                        + " NULL), (8, 'zoe', 'zoe', '', 'person', '', '', '', '', '', 0, NULL),"
                        + " (9, 'bob', 'bob', '', 'person', '', '', '', '', '', 0, NULL)",
                "INSERT INTO contact VALUES (7, 8, 'mutual', 'n', 'g', 'd'), (7, 9, 'asked', '',"
                        + " '', '')");
        try (ServerStores stores = AccountFixture.open(directory)) {
            assertThat(stores.rosters().page(new AccountId(7), 0, 10))
                    .extracting(contact -> contact.card().name().text())
                    .containsExactly("bob", "zoe");
            assertThat(stores.rosters().find(new AccountId(7), new AccountId(8)).orElseThrow())
                    .satisfies(
                            contact ->
                                    assertThat(contact.card().remarks().department())
                                            .isEqualTo("d"));
        }
    }

    @Test
    void aFileOfTheFourthVersionKeepsTextsAndFilesAndTheirAnswersToRepeats() throws SQLException {
        writeFirstVersion();
        writeSecondVersion();
        writeFourthVersion();
        try (ServerStores stores = AccountFixture.open(directory)) {
            assertThat(stores.messages().page(LOBBY, 0).messages())
                    .extracting(Heard::content)
                    .containsExactly(
                            new Content.Text(new Body("hello")),
                            new Content.Text(new Body("you")),
                            new Content.Picture(CAT),
                            new Content.Voice(CAT),
                            new Content.File(CAT));
            CompletableFuture<Appended> again = new CompletableFuture<>();
            stores.messages()
                    .append(
                            new NewMessage(
                                    LOBBY,
                                    new Author(new AccountId(7), new Nickname("Ann")),
                                    new LocalId("a"),
                                    AccountFixture.NOON,
                                    new Content.Text(new Body("hello"))),
                            again::complete);
            assertThat(again.join())
                    .isInstanceOfSatisfying(
                            Appended.Repeated.class,
                            repeated -> assertThat(repeated.first().seq()).isEqualTo(1));
        }
    }

    private void writeFourthVersion() throws SQLException {
        write(
                List.of(
                        "0001-rooms-and-messages",
                        "0002-accounts-and-rosters",
                        "0003-memberships-and-markers",
                        "0004-former-accounts"),
                "INSERT INTO attachment VALUES (1, '5', '"
                        + CAT.hash().hex()
                        + "', 'cat',"
                        + " 'image/png', 9, 0)",
                "INSERT INTO message (room, seq, id, author, nickname, local_id, sent_at, kind,"
                        + " content) VALUES (1, 3, 3, 7, 'Ann', 'c', 0, 'picture', '5'),"
                        + " (1, 4, 4, 7, 'Ann', 'd', 0, 'voice', '5'),"
                        + " (1, 5, 5, 7, 'Ann', 'e', 0, 'file', '5')");
    }

    private void writeSecondVersion() throws SQLException {
        write(
                List.of("0001-rooms-and-messages", "0002-accounts-and-rosters"),
                "INSERT INTO account VALUES (7, 'ann', 'ann', '', 'person', 'Ann', 'ann', '', '',"
                        + " '', 0, NULL)");
    }

    /// As the program that knew no accounts left it.
    private void writeFirstVersion() throws SQLException {
        write(
                List.of("0001-rooms-and-messages"),
                "UPDATE counter SET value = 100",
                "INSERT INTO room (number, alias, keeping, is_open) VALUES (1, 'lobby', 'history',"
                        + " 1)",
                "INSERT INTO message (room, seq, id, author, nickname, local_id, sent_at, kind,"
                        + " content) VALUES (1, 1, 1, 7, 'Ann', 'a', 1000000, 'text', 'hello'),"
                        + " (1, 2, 2, 8, 'Bob', 'b', 2000000, 'text', 'you')");
    }

    private void write(List<String> steps, String... statements) throws SQLException {
        SqliteOpening opening =
                new SqliteOpening(
                        directory.resolve("server.db"),
                        new Migrations("server", steps),
                        DirectoryLock.Before.LEFT_PROPERLY,
                        AccountFixture.NOON);
        try (SqliteFile file = ((SqliteOpening.Outcome.Opened) opening.open()).file();
                Statement statement = file.writing().createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
