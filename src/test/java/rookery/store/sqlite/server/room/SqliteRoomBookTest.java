package rookery.store.sqlite.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;
import static rookery.store.sqlite.server.AccountFixture.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Avatar;
import rookery.core.room.Access;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.Acted;
import rookery.store.room.KeptRoom;
import rookery.store.room.NewRoom;
import rookery.store.room.RoomBook;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class SqliteRoomBookTest {
    private static final RoomAlias CHESS = new RoomAlias("chess");
    private static final RoomSettings PUBLIC = RoomSettings.CLOSED_TO_GUESTS;

    @TempDir Path directory;
    private ServerStores stores;
    private RoomBook book;
    private AccountId ann;
    private AccountId bob;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        book = stores.book();
        ann = register(stores, "ann").id();
        bob = register(stores, "bob").id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private RoomBook.Created create(RoomAlias alias, RoomSettings settings) {
        return book.create(new NewRoom(alias, settings, Keeping.HISTORY, ann, NOON));
    }

    private KeptRoom made(RoomAlias alias, RoomSettings settings) {
        return ((RoomBook.Created.Done) create(alias, settings)).room();
    }

    private static RoomSettings settings(String topic, Access access, boolean guests) {
        return new RoomSettings(topic, new Avatar.Attached("17637"), access, true, guests);
    }

    @Test
    void aRoomIsFoundAgainAfterARestartWithItsOwner() {
        RoomSettings settings = settings("Openings", Access.INVITE, true);
        KeptRoom made = made(CHESS, settings);
        assertThat(made)
                .isEqualTo(new KeptRoom(made.number(), CHESS, settings, Keeping.HISTORY, 1));
        stores.close();
        stores = AccountFixture.open(directory);

        assertThat(stores.book().find(CHESS)).contains(made);
        assertThat(stores.book().find(made.number())).contains(made);
        assertThat(stores.memberships().all(CHESS))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.account()).isEqualTo(ann);
                            assertThat(one.role()).isEqualTo(Role.OWNER);
                            assertThat(one.since()).isEqualTo(NOON);
                        });
        assertThat(stores.rooms().find(CHESS)).contains(new OpenRoom(CHESS, Keeping.HISTORY));
    }

    @Test
    void anAliasIsTakenByEveryRoomThatEverWas() {
        made(CHESS, PUBLIC);
        assertThat(create(CHESS, PUBLIC)).isInstanceOf(RoomBook.Created.Taken.class);
        RoomAlias lobby = new RoomAlias("lobby");
        stores.rooms().open(new OpenRoom(lobby, Keeping.HISTORY));
        stores.rooms().close(lobby);
        assertThat(create(lobby, PUBLIC)).isInstanceOf(RoomBook.Created.Taken.class);
        assertThat(stores.memberships().all(lobby)).isEmpty();
    }

    @Test
    void ofManyWhoMakeOneRoomAtOnceOneDoes() {
        List<RoomBook.Created> all =
                IntStream.range(0, 32).parallel().mapToObj(i -> create(CHESS, PUBLIC)).toList();
        assertThat(all).filteredOn(RoomBook.Created.Done.class::isInstance).hasSize(1);
        assertThat(book.find(CHESS).orElseThrow().members()).isEqualTo(1);
    }

    @Test
    void nobodyMakesNoRoom() {
        AccountId nobody = new AccountId(4_711);
        assertThat(book.create(new NewRoom(CHESS, PUBLIC, Keeping.HISTORY, nobody, NOON)))
                .isInstanceOf(RoomBook.Created.NoSuchAccount.class);
        assertThat(book.find(CHESS)).isEmpty();
    }

    @Test
    void whatAMadeRoomKeepsStaysAsItWasMade() {
        book.create(new NewRoom(CHESS, PUBLIC, Keeping.NOTHING, ann, NOON));
        stores.rooms().close(CHESS);
        assertThat(stores.rooms().open(new OpenRoom(CHESS, Keeping.HISTORY)))
                .isEqualTo(new OpenRoom(CHESS, Keeping.NOTHING));
        assertThat(book.find(CHESS).orElseThrow().keeping()).isEqualTo(Keeping.NOTHING);
    }

    @Test
    void settingsAreChangedByWhoeverMay() {
        KeptRoom before = made(CHESS, PUBLIC);
        RoomSettings after = settings("Endings", Access.PUBLIC, false);
        assertThat(book.change(CHESS, bob, after)).isInstanceOf(RoomBook.Changed.NotAllowed.class);
        stores.memberships().join(CHESS, bob, NOON);
        assertThat(book.change(CHESS, bob, after)).isInstanceOf(RoomBook.Changed.NotAllowed.class);
        assertThat(stores.memberships().act(CHESS, ann, bob, new Act.Give(Role.MODERATOR), NOON))
                .isInstanceOf(Acted.Done.class);

        assertThat(book.change(CHESS, bob, after))
                .isInstanceOfSatisfying(
                        RoomBook.Changed.Done.class,
                        done -> {
                            assertThat(done.before().settings()).isEqualTo(PUBLIC);
                            assertThat(book.find(CHESS)).contains(done.after());
                            assertThat(done.after().settings()).isEqualTo(after);
                            assertThat(done.after().number()).isEqualTo(before.number());
                        });
        RoomSettings closed = settings("Endings", Access.INVITE, false);
        assertThat(book.change(CHESS, bob, closed)).isInstanceOf(RoomBook.Changed.NotAllowed.class);
        assertThat(book.change(CHESS, ann, closed)).isInstanceOf(RoomBook.Changed.Done.class);
        assertThat(book.change(new RoomAlias("none"), ann, closed))
                .isInstanceOf(RoomBook.Changed.NoSuchRoom.class);
    }

    @Test
    void theDirectoryHoldsPublicRoomsByAliasOrTopicWhateverTheCase() {
        made(new RoomAlias("cheese"), settings("Blue ones", Access.PUBLIC, false));
        made(CHESS, settings("\u00D6ffnungen 100%", Access.PUBLIC, false));
        made(new RoomAlias("cherry"), settings("", Access.PRIVATE, false));
        made(new RoomAlias("chef"), settings("", Access.INVITE, false));
        stores.rooms().open(new OpenRoom(new RoomAlias("chelsea"), Keeping.HISTORY));

        assertThat(found("")).containsExactly("cheese", "chess");
        assertThat(found("CHE")).containsExactly("cheese", "chess");
        assertThat(found("blUE")).containsExactly("cheese");
        assertThat(found("\u00F6FF")).containsExactly("chess");
        assertThat(found("%")).containsExactly("chess");
        assertThat(found("_")).isEmpty();
        book.change(CHESS, ann, settings("Blue", Access.PUBLIC, false));
        assertThat(found("blue")).containsExactly("cheese", "chess");
        book.change(CHESS, ann, settings("Blue", Access.PRIVATE, false));
        assertThat(found("blue")).containsExactly("cheese");
    }

    private List<String> found(String text) {
        return book.directory(text, "", 10).stream().map(room -> room.alias().text()).toList();
    }

    @Test
    void pagesOfTheDirectoryHoldEveryRoomOnceInOrder() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String alias = "room-%02d".formatted(i * 7 % 25);
            made(new RoomAlias(alias), PUBLIC);
            all.add(alias);
        }
        List<String> found = new ArrayList<>();
        List<KeptRoom> page = book.directory("room", "", 10);
        while (!page.isEmpty()) {
            page.forEach(room -> found.add(room.alias().text()));
            page = book.directory("room", found.getLast(), 10);
        }
        assertThat(found).isSorted().containsExactlyInAnyOrderElementsOf(all);
    }
}
