package rookery.store.sqlite.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Account;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.history.FoundMessage;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.Term;
import rookery.store.Appended;
import rookery.store.NewMessage;
import rookery.store.RoomStore;
import rookery.store.message.Change;
import rookery.store.message.Changed;
import rookery.store.message.RetentionStore;
import rookery.store.message.RetentionStore.Due;
import rookery.store.message.SearchStore;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

final class SqliteSearchStoreTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");
    private static final RoomAlias ATTIC = new RoomAlias("attic");
    private static final int MORE_THAN_A_BATCH = 1_010;

    @TempDir Path directory;

    private ServerStores stores;
    private Account ann;
    private Account bob;
    private Account eve;
    private int count;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        ann = AccountFixture.register(stores, "ann");
        bob = AccountFixture.register(stores, "bob");
        eve = AccountFixture.register(stores, "eve");
        for (RoomAlias room : List.of(LOBBY, ATTIC)) {
            stores.rooms().open(new RoomStore.OpenRoom(room, Keeping.HISTORY));
        }
        stores.memberships().join(LOBBY, ann.id(), AccountFixture.NOON);
        stores.memberships().join(LOBBY, bob.id(), AccountFixture.NOON);
        stores.memberships().join(ATTIC, bob.id(), AccountFixture.NOON);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void findsWordsInAnyOrderInsideOthersAndInChinese() {
        say(ann, LOBBY, "Down the Rabbit-Hole");
        say(ann, LOBBY, "小兔子乖乖，把门开开");
        say(bob, LOBBY, "ok, good night");
        assertThat(texts(ann, "hole RABBIT")).containsExactly("Down the Rabbit-Hole");
        assertThat(texts(ann, "abbi")).hasSize(1);
        assertThat(texts(ann, "兔子")).hasSize(1);
        assertThat(texts(ann, "门")).hasSize(1);
        assertThat(texts(ann, "把门开")).hasSize(1);
        assertThat(texts(ann, "开兔")).isEmpty();
        assertThat(texts(ann, "ok")).containsExactly("ok, good night");
        assertThat(texts(ann, "go ni")).containsExactly("ok, good night");
        assertThat(texts(ann, "oo")).isEmpty();
        assertThat(texts(ann, "\" OR 1 NEAR(")).isEmpty();
    }

    @Test
    void onlyMembersAndTheTwoOfADirectFind() {
        say(ann, LOBBY, "teapot in the lobby");
        say(bob, ATTIC, "teapot in the attic");
        say(ann, RoomAlias.direct(ann.id(), bob.id()), "teapot for bob");
        assertThat(texts(ann, "teapot")).containsExactly("teapot for bob", "teapot in the lobby");
        assertThat(texts(bob, "teapot")).hasSize(3);
        assertThat(texts(eve, "teapot")).isEmpty();
        assertThat(find(bob, "bob").messages().getFirst().conversation())
                .isEqualTo(new Destination.Direct(ann.name()));
        stores.memberships().leave(LOBBY, bob.id());
        assertThat(texts(bob, "teapot")).containsExactly("teapot for bob", "teapot in the attic");
    }

    @Test
    void whatIsKeptNoLongerLeavesTheIndex() throws SQLException {
        say(ann, LOBBY, "an old teapot");
        say(ann, LOBBY, "a new teapot");
        assertThat(texts(ann, "teapot")).hasSize(2);
        keepOnly(1);
        assertThat(texts(ann, "teapot")).containsExactly("a new teapot");
        assertThat(texts(ann, "old")).isEmpty();
        stores.close();
        assertThat(indexed()).isEqualTo(1);
        stores = AccountFixture.open(directory);
        assertThat(texts(ann, "teapot")).containsExactly("a new teapot");
    }

    @Test
    void anIndexMadeAnewBeginsWithWhatIsLeft() throws IOException {
        for (int i = 1; i <= MORE_THAN_A_BATCH; i++) {
            say(ann, LOBBY, "teapot " + i);
        }
        keepOnly(2);
        stores.close();
        for (String file : List.of("search.db", "search.db-wal", "search.db-shm")) {
            Files.deleteIfExists(directory.resolve(file));
        }
        stores = AccountFixture.open(directory);
        assertThat(texts(ann, "teapot")).hasSize(2);
    }

    private void keepOnly(int messages) {
        RetentionStore retention = stores.admin().retention();
        for (Due due : retention.due(new Term(0, messages), AccountFixture.NOON)) {
            while (retention.remove(due) > 0) {
                assertThat(due.room()).isEqualTo(LOBBY);
            }
        }
    }

    private long indexed() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("search.db"));
                ResultSet row =
                        connection.createStatement().executeQuery("SELECT count(*) FROM words")) {
            return row.getLong(1);
        }
    }

    @Test
    void whatIsAskedForNarrowsButNeverWidens() {
        say(ann, LOBBY, "teapot one");
        say(bob, LOBBY, "teapot two");
        say(bob, ATTIC, "teapot three");
        assertThat(texts(ann, "teapot", List.of(new Destination.Room(ATTIC)), List.of())).isEmpty();
        assertThat(texts(bob, "teapot", List.of(new Destination.Room(ATTIC)), List.of()))
                .containsExactly("teapot three");
        assertThat(texts(bob, "teapot", List.of(), List.of(new Handle("ann"))))
                .containsExactly("teapot one");
        assertThat(texts(bob, "teapot", List.of(), List.of(new Handle("nobody")))).isEmpty();
        assertThat(texts(eve, "teapot", List.of(new Destination.Direct(ann.name())), List.of()))
                .isEmpty();
    }

    @Test
    void correctedIsFoundByItsNewWordsAndRetractedNotAtAll() {
        Message first = say(ann, LOBBY, "a kettle");
        Message second = say(ann, LOBBY, "a saucer");
        assertThat(texts(bob, "kettle")).hasSize(1);
        change(
                first,
                new Change.Correct(ann.id(), new Body("a teapot"), List.of(), AccountFixture.NOON));
        change(second, new Change.Retract(ann.id(), AccountFixture.NOON));
        assertThat(texts(bob, "kettle")).isEmpty();
        assertThat(texts(bob, "teapot")).containsExactly("a teapot");
        assertThat(texts(bob, "saucer")).isEmpty();
    }

    @Test
    void pagesAreNewestFirstWithoutHolesOrRepeats() {
        for (int i = 0; i < 123; i++) {
            say(ann, LOBBY, "cup number " + i);
        }
        List<String> all = new ArrayList<>();
        MessageId before = MessageId.NONE;
        int pages = 0;
        do {
            SearchStore.Found found =
                    stores.search()
                            .find(
                                    new SearchStore.Query(
                                            "number cup",
                                            bob.id(),
                                            List.of(),
                                            List.of(),
                                            before,
                                            50));
            all.addAll(texts(found));
            before = found.next();
            pages++;
        } while (!before.equals(MessageId.NONE));
        assertThat(pages).isEqualTo(3);
        assertThat(all).hasSize(123).startsWith("cup number 122").endsWith("cup number 0");
    }

    @Test
    void theIndexIsMadeAnewWhereItsFileIsGone() throws IOException {
        say(ann, LOBBY, "a teapot");
        assertThat(texts(bob, "teapot")).hasSize(1);
        stores.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith("search.db")) {
                    Files.delete(file);
                }
            }
        }
        stores = AccountFixture.open(directory);
        assertThat(texts(bob, "teapot")).hasSize(1);
    }

    private Message say(Account by, RoomAlias room, String text) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        stores.messages()
                .append(
                        new NewMessage(
                                room,
                                new Author(by.id(), Handle.of(by.name()), new Nickname("N")),
                                new LocalId("n" + count++),
                                AccountFixture.NOON,
                                new Content.Text(new Body(text))),
                        answer::complete);
        return ((Appended.Kept) answer.join()).message();
    }

    private void change(Message message, Change change) {
        CompletableFuture<Changed> answer = new CompletableFuture<>();
        stores.changes().change(message.room(), message.id(), change, answer::complete);
        assertThat(answer.join()).isInstanceOf(Changed.Done.class);
    }

    private List<String> texts(Account reader, String text) {
        return texts(find(reader, text));
    }

    private List<String> texts(
            Account reader, String text, List<Destination> in, List<Handle> from) {
        return texts(
                stores.search()
                        .find(
                                new SearchStore.Query(
                                        text, reader.id(), in, from, MessageId.NONE, 50)));
    }

    private static List<String> texts(SearchStore.Found found) {
        return found.messages().stream()
                .map(FoundMessage::message)
                .map(message -> message.content().body().text())
                .toList();
    }

    private SearchStore.Found find(Account reader, String text) {
        return stores.search()
                .find(
                        new SearchStore.Query(
                                text, reader.id(), List.of(), List.of(), MessageId.NONE, 50));
    }
}
