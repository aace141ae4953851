package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Dialects;
import rookery.app.desktop.AccountDevice.Rows;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.answer.Answer;
import rookery.client.attachment.Attachments;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Logins;
import rookery.client.session.Offer;
import rookery.core.account.AccountName;
import rookery.core.account.Password;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineItem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Accounts of desktops on a real server in this process, over sockets.
final class AccountSessionTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    @TempDir Path directory;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<EmbeddedServer> server = Optional.empty();
    private int port;
    private int devices;

    @BeforeEach
    void start() throws InterruptedException {
        switch (EmbeddedServer.start(
                directory.resolve("server"),
                ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", port)),
                Dialects.ALL,
                InstantSource.system())) {
            case EmbeddedServer.Start.Refused(String why) -> throw new IllegalStateException(why);
            case EmbeddedServer.Start.Running(EmbeddedServer running, _) -> {
                server = Optional.of(running);
                port = Optional.ofNullable(running.addresses().get("main")).orElseThrow().getPort();
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        server.orElseThrow().close();
    }

    private AccountDevice device() {
        AccountDevice device = new AccountDevice(directory.resolve("device" + devices++));
        open.add(device);
        return device;
    }

    private static void awaitReady(Login login) {
        await().until(() -> login.link().get() instanceof Link.Ready);
    }

    private static Conversation join(Login login) throws Exception {
        awaitReady(login);
        return AccountDevice.room(login, LOBBY);
    }

    @Test
    void aServerTellsNewcomersWhatItOffers() throws Exception {
        Offer offer = AccountDevice.given(device().logins().ask(AccountDevice.server(port)));
        assertThat(offer.registration()).isEqualTo(Offer.Registration.OPEN);
        assertThat(offer.bodyChars()).isEqualTo(Body.MAX_LENGTH);
    }

    @Test
    void aWrongPasswordIsRefusedInTheServersWords() throws Exception {
        device().register(port, "alice");
        Logins.Entrance entrance =
                device().logins()
                        .logIn(
                                AccountDevice.server(port),
                                new AccountName("alice"),
                                ((Password.Parsed.Ok) Password.parse("guess")).password())
                        .toCompletableFuture()
                        .get(40, TimeUnit.SECONDS);
        assertThat(entrance).isInstanceOf(Logins.Entrance.Refused.class);
        Logins.Entrance.Refused refused = (Logins.Entrance.Refused) entrance;
        assertThat(refused.reason()).isEqualTo(Answer.Reason.WRONG_PASSWORD);
        assertThat(refused.sentence()).isNotEmpty();
    }

    @Test
    void aRoomsMessagesAreOneRowOnEachDeviceInOrder() throws Exception {
        Conversation alice = join(device().register(port, "alice"));
        Conversation bob = join(device().register(port, "bob"));
        Rows aliceSees = new Rows(alice);
        Rows bobSees = new Rows(bob);
        for (int i = 1; i <= 20; i++) {
            alice.post(new Body("a" + i));
            bob.post(new Body("b" + i));
        }
        List<Long> all = LongStream.rangeClosed(1, 40).boxed().toList();
        await().untilAsserted(() -> assertThat(aliceSees.seqs()).isEqualTo(all));
        await().untilAsserted(() -> assertThat(bobSees.seqs()).isEqualTo(all));
        assertThat(bobSees.texts()).isEqualTo(aliceSees.texts());
    }

    @Test
    void aDirectShowsOnBothSidesAndOnTheSendersOtherDevice() throws Exception {
        Login alice = device().register(port, "alice");
        AccountDevice phone = device();
        Login onPhone = phone.logIn(port, "alice");
        Login bob = device().register(port, "bob");
        awaitReady(alice);
        awaitReady(onPhone);
        awaitReady(bob);
        alice.open(new Destination.Direct(new AccountName("bob"))).post(new Body("hello"));
        Rows bobSees = new Rows(bob.open(new Destination.Direct(new AccountName("alice"))));
        Rows phoneSees = new Rows(onPhone.open(new Destination.Direct(new AccountName("bob"))));
        await().untilAsserted(() -> assertThat(bobSees.texts()).containsExactly("hello"));
        await().untilAsserted(() -> assertThat(phoneSees.texts()).containsExactly("hello"));
        await().until(() -> bob.conversations().get().size() == 1);
    }

    @Test
    void whatIsSaidWhileADeviceIsOffComesWithItsNextRunByItsToken() throws Exception {
        Conversation alice = join(device().register(port, "alice"));
        AccountDevice device = device();
        join(device.register(port, "bob")).post(new Body("first"));
        Rows aliceSees = new Rows(alice);
        await().until(() -> aliceSees.texts().contains("first"));
        device.close();
        open.remove(device);
        IntStream.rangeClosed(1, 250).forEach(i -> alice.post(new Body("line " + i)));
        await().atMost(60, TimeUnit.SECONDS).until(() -> aliceSees.seqs().contains(251L));
        AccountDevice again = new AccountDevice(directory.resolve("device1"));
        open.add(again);
        awaitReady(again.login());
        Rows bobSees = new Rows(again.login().open(new Destination.Room(LOBBY)));
        await().untilAsserted(() -> assertThat(bobSees.seqs()).contains(251L));
        assertThat(bobSees.seqs()).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatIsWrittenWhileTheServerIsAwayArrivesOnceAfterItsReturn() throws Exception {
        Conversation alice = join(device().register(port, "alice"));
        Conversation bob = join(device().register(port, "bob"));
        Rows bobSees = new Rows(bob);
        server.orElseThrow().close();
        alice.post(new Body("into the dark"));
        alice.post(new Body("and more"));
        start();
        alice.retryNow();
        bob.retryNow();
        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(
                        () ->
                                assertThat(bobSees.texts())
                                        .containsExactly("into the dark", "and more"));
    }

    @Test
    void aFileWithItsCaptionReachesTheOtherWhoMayFetchIt() throws Exception {
        Conversation alice = join(device().register(port, "alice"));
        AccountDevice bobs = device();
        Conversation bob = join(bobs.register(port, "bob"));
        Rows aliceSees = new Rows(alice);
        Rows bobSees = new Rows(bob);
        Path file = Files.writeString(directory.resolve("minutes.txt"), "we met");
        alice.postFile(file, Conversation.Kind.FILE, new Body("of Tuesday"), Context.NONE);
        await().until(() -> bobSees.texts().equals(List.of("of Tuesday")));
        await().until(() -> aliceSees.seqs().equals(List.of(1L)));
        Content content = ((TimelineItem.Theirs) bobSees.all().getFirst()).content();
        Attachments.Fetched fetched =
                bobs.attachments()
                        .fetch(((Content.Filed) content).attachment(), bob.server().uri())
                        .toCompletableFuture()
                        .get(40, TimeUnit.SECONDS);
        assertThat(fetched).isInstanceOf(Attachments.Fetched.Here.class);
        assertThat(((Attachments.Fetched.Here) fetched).file()).hasContent("we met");
    }

    @Test
    void aTokenIsForItsOwnersEyesOnly() throws Exception {
        device().register(port, "alice");
        Path tokens = directory.resolve("device0").resolve("tokens");
        try (Stream<Path> files = Files.list(tokens)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void whoeverLogsOutIsForgotten() throws Exception {
        AccountDevice device = device();
        Login alice = device.register(port, "alice");
        awaitReady(alice);
        AccountDevice.given(alice.account().logOut());
        await().until(() -> alice.link().get() instanceof Link.Closed);
        device.logins().forget(alice);
        device.restart();
        assertThat(device.logins().all().get()).isEmpty();
    }
}
