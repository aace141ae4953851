package rookery.store.sqlite.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;
import static rookery.store.sqlite.server.AccountFixture.register;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.room.Access;
import rookery.core.room.Act;
import rookery.core.room.Keeping;
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.Acted;
import rookery.store.room.Joined;
import rookery.store.room.Left;
import rookery.store.room.MembershipStore;
import rookery.store.room.NewRoom;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SqliteMembershipStoreTest {
    private static final RoomAlias CLUB = new RoomAlias("club");
    private static final RoomAlias CHESS = new RoomAlias("chess");
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    @TempDir Path directory;
    private ServerStores stores;
    private MembershipStore memberships;
    private AccountId ann;
    private AccountId bob;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        memberships = stores.memberships();
        ann = register(stores, "ann").id();
        bob = register(stores, "bob").id();
        make(CLUB, Access.INVITE);
        make(CHESS, Access.PUBLIC);
        stores.rooms().open(new OpenRoom(LOBBY, Keeping.HISTORY));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void make(RoomAlias alias, Access access) {
        RoomSettings settings = new RoomSettings("", new Avatar.None(), access, false, false);
        stores.book().create(new NewRoom(alias, settings, Keeping.HISTORY, ann, NOON));
    }

    private Acted act(RoomAlias room, AccountId by, AccountId whom, Act act) {
        return memberships.act(room, by, whom, act, NOON);
    }

    @Test
    void anInvitationLetsInOnce() {
        assertThat(memberships.join(CLUB, bob, NOON)).isInstanceOf(Joined.NotInvited.class);
        assertThat(act(CLUB, ann, bob, new Act.Invite())).isInstanceOf(Acted.Done.class);
        assertThat(memberships.invitations(bob))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.room()).isEqualTo(stores.book().find(CLUB).get());
                            assertThat(one.by()).isEqualTo(ann);
                            assertThat(one.byName()).isEqualTo(new AccountName("ann"));
                            assertThat(one.at()).isEqualTo(NOON);
                        });
        assertThat(memberships.join(CLUB, bob, NOON))
                .isEqualTo(
                        new Joined.Done(new Membership(CLUB, bob, Role.MEMBER, NOON, Quiet.NONE)));
        assertThat(memberships.invitations(bob)).isEmpty();
        memberships.leave(CLUB, bob);
        assertThat(memberships.join(CLUB, bob, NOON)).isInstanceOf(Joined.NotInvited.class);
    }

    @Test
    void whoIsBannedStaysOutUntilThatIsTakenBack() {
        memberships.join(CHESS, bob, NOON);
        assertThat(act(CHESS, ann, bob, new Act.Ban())).isInstanceOf(Acted.Done.class);
        assertThat(memberships.find(CHESS, bob)).isEmpty();
        assertThat(memberships.join(CHESS, bob, NOON)).isInstanceOf(Joined.Banned.class);
        assertThat(act(CHESS, ann, bob, new Act.Invite())).isInstanceOf(Acted.Banned.class);
        assertThat(memberships.banned(CHESS, "", 10))
                .containsExactly(
                        new MembershipStore.Banned(
                                bob, new AccountName("bob"), Nickname.NONE, ann, NOON));
        assertThat(act(CHESS, ann, bob, new Act.Unban())).isInstanceOf(Acted.Done.class);
        assertThat(memberships.join(CHESS, bob, NOON)).isInstanceOf(Joined.Done.class);
    }

    @Test
    void whatIsNotThereIsSaid() {
        AccountId nobody = new AccountId(4_711);
        RoomAlias none = new RoomAlias("none");
        assertThat(memberships.join(none, ann, NOON)).isInstanceOf(Joined.NoSuchRoom.class);
        assertThat(memberships.join(LOBBY, nobody, NOON)).isInstanceOf(Joined.NoSuchAccount.class);
        assertThat(memberships.leave(none, ann)).isInstanceOf(Left.NotThere.class);
        assertThat(act(none, ann, bob, new Act.Kick())).isInstanceOf(Acted.NoSuchRoom.class);
        assertThat(act(CHESS, ann, nobody, new Act.Ban())).isInstanceOf(Acted.NoSuchAccount.class);
        assertThat(memberships.all(none)).isEmpty();
    }

    @Test
    void aRoomThatAllHaveLeftBelongsToWhoeverComesNextIfItWasMade() {
        assertThat(memberships.leave(CHESS, ann)).isInstanceOf(Left.Done.class);
        memberships.join(CHESS, bob, NOON);
        assertThat(memberships.find(CHESS, bob).orElseThrow().role()).isEqualTo(Role.OWNER);
        memberships.join(LOBBY, bob, NOON);
        assertThat(memberships.find(LOBBY, bob).orElseThrow().role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void aRoomGoesToTheHighestOfTheOthersWhenTheAccountOfItsOwnerIsRemoved() {
        AccountId carl = register(stores, "carl").id();
        Stream.of(bob, carl).forEach(one -> memberships.join(CHESS, one, NOON));
        memberships.join(LOBBY, ann, NOON);
        memberships.join(LOBBY, bob, NOON);
        act(CHESS, ann, carl, new Act.Give(Role.MODERATOR));
        act(CHESS, ann, carl, new Act.Silence(Quiet.FOR_EVER));
        stores.accounts().remove(ann);

        assertThat(memberships.all(CHESS))
                .containsExactly(
                        new Membership(CHESS, bob, Role.MEMBER, NOON, Quiet.NONE),
                        new Membership(CHESS, carl, Role.OWNER, NOON, Quiet.NONE));
        assertThat(memberships.all(LOBBY))
                .containsExactly(new Membership(LOBBY, bob, Role.MEMBER, NOON, Quiet.NONE));
        assertThat(memberships.all(CLUB)).isEmpty();
    }

    @Test
    void twoOwnersWhoGoAtOnceLeaveOneWhileAMemberIsThere() {
        AccountId carl = register(stores, "carl").id();
        Stream.of(bob, carl).forEach(one -> memberships.join(CHESS, one, NOON));
        act(CHESS, ann, bob, new Act.Give(Role.OWNER));
        List<Left> left =
                Stream.of(ann, bob).parallel().map(one -> memberships.leave(CHESS, one)).toList();
        assertThat(left).filteredOn(Left.LastOwner.class::isInstance).hasSize(1);
        assertThat(memberships.page(CHESS, Role.OWNER, "", 10))
                .extracting(one -> one.membership().role())
                .containsExactly(Role.OWNER, Role.MEMBER);
    }

    @Test
    void manyWhoJoinAtOnceAreEachThereOnce() {
        List<Joined> all =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(_ -> memberships.join(CHESS, bob, NOON))
                        .toList();
        assertThat(all).filteredOn(Joined.Done.class::isInstance).hasSize(1);
        assertThat(stores.book().find(CHESS).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void pagesHoldEveryMemberOnceByRoleThenByName() {
        List<Role> roles = List.of(Role.values());
        for (int i = 0; i < 24; i++) {
            AccountId one = register(stores, "m%02d".formatted(i * 7 % 24)).id();
            memberships.join(CHESS, one, NOON);
            act(CHESS, ann, one, new Act.Give(roles.get(i % 4)));
        }
        List<MembershipStore.Listed> found = new ArrayList<>();
        List<MembershipStore.Listed> page = memberships.page(CHESS, Role.OWNER, "", 5);
        while (!page.isEmpty()) {
            found.addAll(page);
            MembershipStore.Listed last = page.getLast();
            page = memberships.page(CHESS, last.membership().role(), last.name().text(), 5);
        }
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparing(
                                        (MembershipStore.Listed one) -> one.membership().role())
                                .thenComparing(one -> one.name().text()))
                .extracting(MembershipStore.Listed::membership)
                .containsExactlyInAnyOrderElementsOf(memberships.all(CHESS))
                .hasSize(25);
    }

    @Test
    void pagesHoldEveryRoomOfAnAccountOnce() {
        for (int i = 0; i < 10; i++) {
            RoomAlias alias = new RoomAlias("z%02d".formatted(i * 7 % 10));
            make(alias, Access.PRIVATE);
            memberships.join(alias, bob, NOON);
        }
        List<String> found = new ArrayList<>();
        List<MembershipStore.Belonging> page = memberships.roomsOf(bob, "", 4);
        while (!page.isEmpty()) {
            page.forEach(one -> found.add(one.room().alias().text()));
            assertThat(page).allMatch(one -> one.membership().account().equals(bob));
            page = memberships.roomsOf(bob, found.getLast(), 4);
        }
        assertThat(found)
                .containsExactly(
                        "z00", "z07", "z04", "z01", "z08", "z05", "z02", "z09", "z06", "z03");
    }
}
