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
import rookery.core.room.Membership;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.MembershipStore;
import rookery.store.room.NewRoom;
import rookery.store.sqlite.server.AccountFixture;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whatever is done to rooms in whatever order, the store says and keeps what [RoomModel] does.
class MembershipModelTest {
    private static final long SEED = 20_261_121;
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.MODERATOR, Role.MEMBER, Role.GUEST);
    private static final int STEPS = 3_000;
    private static final Quiet AN_HOUR = new Quiet.Until(NOON.plusSeconds(3_600));

    @TempDir Path directory;
    private final Random random = new Random(SEED);
    private final List<AccountId> accounts = new ArrayList<>();
    private final List<RoomModel> rooms = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private ServerStores stores;
    private MembershipStore memberships;
    private int registered;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
        memberships = stores.memberships();
        for (int i = 0; i < 6; i++) {
            accounts.add(another());
        }
        make("club", Access.INVITE);
        make("chess", Access.PUBLIC);
        openLobby("lobby");
    }

    private void openLobby(String name) {
        RoomAlias lobby = new RoomAlias(name);
        stores.rooms().open(new OpenRoom(lobby, Keeping.HISTORY));
        rooms.add(new RoomModel(lobby, Access.PRIVATE, false));
    }

    private void make(String name, Access access) {
        RoomAlias alias = new RoomAlias(name);
        RoomSettings settings = new RoomSettings("", new Avatar.None(), access, false, false);
        AccountId owner = accounts.getFirst();
        stores.book().create(new NewRoom(alias, settings, Keeping.HISTORY, owner, NOON));
        RoomModel model = new RoomModel(alias, access, true);
        model.put(owner, Role.OWNER, NOON, Quiet.NONE);
        rooms.add(model);
    }

    private AccountId another() {
        registered++;
        return register(stores, "n" + registered).id();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theStoreSaysAndKeepsWhatTheModelDoes() {
        for (int i = 1; i <= STEPS; i++) {
            RoomModel room = rooms.get(random.nextInt(rooms.size()));
            step(room, NOON.plusSeconds(i));
            same(room);
            if (i % 300 == 0) {
                // Where all are gone or banned, little happens.
                rooms.clear();
                make("club" + i, Access.INVITE);
                make("chess" + i, Access.PUBLIC);
                openLobby("lobby" + i);
            }
            if (i % 500 == 0) {
                stores.close();
                stores = AccountFixture.open(directory);
                memberships = stores.memberships();
            }
        }
        rooms.forEach(this::same);
        assertThat(seen)
                .contains("join NotInvited", "join Banned", "join Already", "leave LastOwner")
                .contains("Invite Done", "Invite Banned", "Kick Done", "Ban Done", "Ban Already")
                .contains("Unban Done", "Silence Done", "Silence NotAllowed", "Give Done")
                .contains("Give LastOwner", "Give NotAllowed", "removed");
    }

    private void step(RoomModel room, Instant at) {
        AccountId one = any();
        int dice = random.nextInt(100);
        if (dice < 25) {
            check("join", memberships.join(room.alias, one, at).getClass(), room.join(one, at));
        } else if (dice < 35) {
            check("leave", memberships.leave(room.alias, one).getClass(), room.leave(one));
        } else if (dice < 37) {
            remove(one);
        } else {
            AccountId by = random.nextBoolean() ? highestIn(room) : one;
            AccountId whom = any();
            Act act = anyAct();
            check(
                    act.getClass().getSimpleName(),
                    memberships.act(room.alias, by, whom, act, at).getClass(),
                    room.act(by, whom, act));
        }
    }

    private void remove(AccountId account) {
        assertThat(stores.accounts().remove(account)).isTrue();
        rooms.forEach(room -> room.forget(account));
        accounts.remove(account);
        accounts.add(another());
        seen.add("removed");
    }

    private void check(String what, Class<?> came, String expected) {
        seen.add(what + " " + expected);
        assertThat(what + " " + came.getSimpleName()).isEqualTo(what + " " + expected);
    }

    private AccountId highestIn(RoomModel room) {
        return room.members.values().stream()
                .min(Comparator.comparing(Membership::role))
                .map(Membership::account)
                .orElseGet(this::any);
    }

    private AccountId any() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private Act anyAct() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Act.Invite();
            case 2 -> new Act.Kick();
            case 3 -> new Act.Ban();
            case 4 -> new Act.Unban();
            case 5 -> new Act.Silence(random.nextBoolean() ? AN_HOUR : Quiet.NONE);
            default -> new Act.Give(ROLES.get(random.nextInt(ROLES.size())));
        };
    }

    private void same(RoomModel room) {
        assertThat(memberships.all(room.alias)).isEqualTo(List.copyOf(room.members.values()));
        assertThat(stores.book().find(room.alias).orElseThrow().members())
                .isEqualTo(room.members.size());
        assertThat(memberships.banned(room.alias, "", 100))
                .extracting(MembershipStore.Banned::account)
                .containsExactlyInAnyOrderElementsOf(room.banned);
        assertThat(invited(room.alias)).isEqualTo(room.invitedBy.keySet());
        assertThat(memberships.page(room.alias, Role.OWNER, "", 100))
                .extracting(MembershipStore.Listed::membership)
                .containsExactlyInAnyOrderElementsOf(room.members.values());
    }

    private Set<AccountId> invited(RoomAlias room) {
        return accounts.stream()
                .filter(
                        one ->
                                memberships.invitations(one).stream()
                                        .anyMatch(kept -> kept.room().alias().equals(room)))
                .collect(Collectors.toSet());
    }
}
