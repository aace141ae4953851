package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Rooms;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.core.message.Body;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What owners do in rooms, and what devices are told of it, on a real server over sockets.
final class RoomRulesTest {
    private static final RoomAlias PERCH = new RoomAlias("perch");
    private static final AccountName BOB = new AccountName("bob");

    @TempDir Path directory;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<EmbeddedServer> server = Optional.empty();

    @BeforeEach
    void start() throws InterruptedException {
        server =
                switch (EmbeddedServer.start(
                        directory.resolve("server"),
                        ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                        Dialects.ALL,
                        InstantSource.system())) {
                    case EmbeddedServer.Start.Refused(String why) ->
                            throw new IllegalStateException(why);
                    case EmbeddedServer.Start.Running(EmbeddedServer running, _) ->
                            Optional.of(running);
                };
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        server.orElseThrow().close();
    }

    private int port() {
        return Optional.ofNullable(server.orElseThrow().addresses().get("main"))
                .orElseThrow()
                .getPort();
    }

    private AccountDevice device(String name) {
        AccountDevice device = new AccountDevice(directory.resolve(name));
        open.add(device);
        return device;
    }

    private static Login ready(Login login) {
        await().until(() -> login.link().get() instanceof Link.Ready);
        return login;
    }

    @Test
    void aRoomMadeAtOneDeviceIsListedAtTheOther() throws Exception {
        Login ann = ready(device("laptop").register(port(), "ann"));
        Login phone = ready(device("phone").logIn(port(), "ann"));
        AccountDevice.room(ann, PERCH);
        await().until(
                        () ->
                                phone.conversations().get().stream()
                                        .map(Conversation::destination)
                                        .toList()
                                        .equals(List.of(new Destination.Room(PERCH))));
    }

    @Test
    void whatComesIntoTheListIsCalledByItsName() throws Exception {
        Login ann = ready(device("ann").register(port(), "ann"));
        Login bob = ready(device("bob").register(port(), "bob"));
        Nickname name = new Nickname("Bob Byrd");
        AccountDevice.given(
                bob.account().changeProfile(new Profile(name, new Avatar.None(), "", "")));
        bob.open(new Destination.Direct(new AccountName("ann"))).post(new Body("Good morning"));
        await().until(
                        () ->
                                ann.conversations().get().stream()
                                        .map(each -> each.heading().get().title())
                                        .toList()
                                        .equals(List.of("Bob Byrd")));
    }

    @Test
    void whoWritesIsSeenWritingAlsoAfterSayingSomething() throws Exception {
        Login ann = ready(device("ann").register(port(), "ann"));
        Login bob = ready(device("bob").register(port(), "bob"));
        Conversation annSees = AccountDevice.room(ann, PERCH);
        Conversation perch = AccountDevice.given(bob.rooms().join(PERCH));
        AccountDevice.Rows rows = new AccountDevice.Rows(annSees);
        perch.type();
        await().until(() -> annSees.typing().get().size() == 1);
        perch.post(new Body("Good morning"));
        await().until(() -> rows.texts().equals(List.of("Good morning")));
        await().until(() -> annSees.typing().get().isEmpty());
        perch.type();
        await().until(() -> annSees.typing().get().size() == 1);
    }

    @Test
    void whoIsBannedIsListedUntilLetInAgain() throws Exception {
        Login ann = ready(device("ann").register(port(), "ann"));
        Login bob = ready(device("bob").register(port(), "bob"));
        AccountDevice.room(ann, PERCH);
        AccountDevice.given(bob.rooms().join(PERCH));
        AccountDevice.given(ann.rooms().act(PERCH, BOB, new Act.Ban(), ""));
        MemberCard banned =
                AccountDevice.given(ann.rooms().members(PERCH, Rooms.Whom.BANNED, ""))
                        .items()
                        .getFirst();
        assertThat(banned.handle()).isEqualTo(Handle.of(BOB));
        assertThat(banned.role()).isEqualTo(Role.NONE);
        AccountDevice.given(ann.rooms().act(PERCH, BOB, new Act.Unban(), ""));
        assertThat(AccountDevice.given(ann.rooms().members(PERCH, Rooms.Whom.BANNED, "")).items())
                .isEmpty();
    }

    @Test
    void whoLooksIsToldOfRolesAndSilences() throws Exception {
        Login ann = ready(device("ann").register(port(), "ann"));
        Login bob = ready(device("bob").register(port(), "bob"));
        AccountDevice.room(ann, PERCH);
        Conversation perch = AccountDevice.given(bob.rooms().join(PERCH));
        AccountDevice.given(ann.rooms().act(PERCH, BOB, new Act.Give(Role.MODERATOR), ""));
        await().until(() -> perch.governed().get() == 1);
        AccountDevice.given(ann.rooms().act(PERCH, BOB, new Act.Silence(Quiet.FOR_EVER), ""));
        await().until(() -> perch.governed().get() == 2);
    }
}
