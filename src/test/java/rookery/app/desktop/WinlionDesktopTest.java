package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rookery.app.Dialects;
import rookery.app.desktop.AccountDevice.Rows;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.PythonPeer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.answer.Answer;
import rookery.client.attachment.Attachments.Fetched;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Logins.Entrance;
import rookery.client.session.ServerAddress;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;
import rookery.core.roster.Bond;
import rookery.core.timeline.TimelineItem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Desktops as clients of winlion: of a server that does what the original does, bugs included, and
/// of our own; over sockets.
@Timeout(120)
final class WinlionDesktopTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path directory;
    private final List<AutoCloseable> open = new ArrayList<>();
    private int devices;
    private int port;

    enum Server {
        ORIGINAL,
        OURS
    }

    private ServerAddress start(Server kind) throws Exception {
        port =
                switch (kind) {
                    case ORIGINAL -> original();
                    case OURS -> ours();
                };
        return new ServerAddress("winlion", URI.create("ws://127.0.0.1:" + port));
    }

    private int original() throws Exception {
        PythonPeer.assumeIsHere();
        PythonPeer.copy(directory, "winlion_original.py");
        Process process = PythonPeer.start(directory.resolve("winlion_original.py"));
        open.add(process::destroyForcibly);
        return Integer.parseInt(process.inputReader().readLine());
    }

    private int ours() throws InterruptedException {
        return switch (EmbeddedServer.start(
                directory.resolve("server"),
                ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                Dialects.ALL,
                InstantSource.system())) {
            case EmbeddedServer.Start.Refused(String why) -> throw new IllegalStateException(why);
            case EmbeddedServer.Start.Running(EmbeddedServer running, _) -> {
                open.add(running);
                yield Optional.ofNullable(running.addresses().get("main")).orElseThrow().getPort();
            }
        };
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private AccountDevice device() {
        AccountDevice device = new AccountDevice(directory.resolve("device" + devices++));
        open.add(device);
        return device;
    }

    private static Login ready(Login login) {
        await().atMost(SOON).until(() -> login.link().get() instanceof Link.Ready);
        return login;
    }

    /// Registers without a desktop, and says the number.
    private String register(String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String said =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://127.0.0.1:"
                                                                    + port
                                                                    + "/user/register"))
                                            .header(
                                                    "Content-Type",
                                                    "application/x-www-form-urlencoded")
                                            .POST(
                                                    BodyPublishers.ofString(
                                                            "mobile="
                                                                    + name
                                                                    + "&passwd=correct+horse+battery"
                                                                    + "&nickname=Ann"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body();
            Matcher id = Pattern.compile("\"id\": ?([0-9]+)").matcher(said);
            assertThat(id.find()).as(said).isTrue();
            return id.group(1);
        }
    }

    private static void say(Conversation in, String text) {
        in.post(new Body(text), Context.NONE);
    }

    private static void awaitText(Rows rows, String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.texts()).contains(text));
    }

    private static Content lastOf(Rows rows, Class<? extends Content> kind) {
        await().atMost(SOON).until(() -> found(rows, kind).isPresent());
        return found(rows, kind).orElseThrow();
    }

    private static Optional<Content> found(Rows rows, Class<? extends Content> kind) {
        return rows.all().stream()
                .filter(TimelineItem.Theirs.class::isInstance)
                .map(each -> ((TimelineItem.Theirs) each).content())
                .filter(kind::isInstance)
                .reduce((_, last) -> last);
    }

    private byte[] fetched(AccountDevice device, Content content, URI server) throws Exception {
        Fetched fetched =
                device.attachments()
                        .fetch(((Content.Filed) content).attachment(), server)
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);
        assertThat(fetched).isInstanceOf(Fetched.Here.class);
        return Files.readAllBytes(((Fetched.Here) fetched).file());
    }

    @ParameterizedTest
    @EnumSource
    void friendsAreFoundByNumberAndTalkInTextPicturesAndVoice(Server kind) throws Exception {
        ServerAddress server = start(kind);
        String number = register("138");
        AccountDevice annsDevice = device();
        Login ann = ready(annsDevice.logIn(server, "138"));
        assertThat(ann.self().get().shown().text()).isEqualTo("Ann");
        Login bob = ready(device().register(server, "139"));

        List<Person> found = AccountDevice.given(bob.roster().find(number));
        assertThat(found).extracting(Person::name).containsExactly(new AccountName("138"));
        AccountDevice.given(bob.roster().step(new AccountName("138"), Bond.Step.ASK, ""));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bob.roster().contacts().get()).hasSize(1));

        Conversation toAnn = bob.open(new Destination.Direct(new AccountName("138")));
        Conversation toBob = ann.open(new Destination.Direct(new AccountName("139")));
        Rows bobSees = new Rows(toAnn);
        Rows annSees = new Rows(toBob);
        say(toAnn, "你好 <b> 'q'");
        awaitText(annSees, "你好 <b> 'q'");
        say(toBob, "hello Bob");
        awaitText(bobSees, "hello Bob");

        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3, 4};
        Path file = Files.write(directory.resolve("cat.png"), bytes);
        toAnn.postFile(file, Conversation.Kind.PICTURE, new Body("my cat"), Context.NONE);
        Content picture = lastOf(annSees, Content.Picture.class);
        assertThat(fetched(annsDevice, picture, URI.create("http://127.0.0.1:" + port)))
                .isEqualTo(bytes);
        awaitText(annSees, "my cat");
        toAnn.postFile(
                Files.write(directory.resolve("hum.ogg"), new byte[] {'O', 'g', 'g', 'S', 9}),
                Conversation.Kind.VOICE,
                Body.EMPTY,
                Context.NONE);
        assertThat(lastOf(annSees, Content.Voice.class)).isInstanceOf(Content.Voice.class);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(bobSees.deliveries())
                                        .hasSize(3)
                                        .allMatch(Delivery.Accepted.class::isInstance));
    }

    @ParameterizedTest
    @EnumSource
    void aRoomIsMadeJoinedByNumberAndThereAfterARestart(Server kind) throws Exception {
        ServerAddress server = start(kind);
        AccountDevice annsDevice = device();
        Login ann = ready(annsDevice.register(server, "138"));
        Conversation annsRoom =
                AccountDevice.given(
                        ann.rooms()
                                .create(
                                        new RoomAlias("friends"),
                                        RoomSettings.CLOSED_TO_GUESTS,
                                        Keeping.HISTORY));
        RoomAlias number = ((Destination.Room) annsRoom.destination()).alias();
        assertThat(number.text()).matches("[1-9][0-9]*");
        Login bob = ready(device().register(server, "139"));
        Conversation bobsRoom = AccountDevice.given(bob.rooms().join(number));
        Rows annSees = new Rows(annsRoom);
        Rows bobSees = new Rows(bobsRoom);
        say(bobsRoom, "from Bob");
        awaitText(annSees, "from Bob");
        say(annsRoom, "from Ann");
        awaitText(bobSees, "from Ann");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(bobsRoom.heading().get().title()).isEqualTo("friends"));

        annsDevice.restart();
        Login again = ready(annsDevice.login());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(again.conversations().get())
                                        .extracting(Conversation::destination)
                                        .contains(new Destination.Room(number)));
        Rows annSeesAgain = new Rows(again.open(new Destination.Room(number)));
        awaitText(annSeesAgain, "from Bob");
        awaitText(annSeesAgain, "from Ann");
        say(bobsRoom, "are you back?");
        awaitText(annSeesAgain, "are you back?");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnOriginalWouldLoseIsNotSentToIt(Server kind) throws Exception {
        ServerAddress server = start(kind);
        register("138");
        Login bob = ready(device().register(server, "139"));
        Login ann = ready(device().logIn(server, "138"));
        Rows annSees = new Rows(ann.open(new Destination.Direct(new AccountName("139"))));
        AccountDevice.given(bob.roster().find("1"));
        Conversation room =
                AccountDevice.given(
                        ann.rooms()
                                .create(
                                        new RoomAlias("long"),
                                        RoomSettings.CLOSED_TO_GUESTS,
                                        Keeping.HISTORY));
        Rows rows = new Rows(room);
        say(room, "x".repeat(600));
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(rows.deliveries())
                                        .hasSize(1)
                                        .first()
                                        .isInstanceOf(
                                                kind == Server.ORIGINAL
                                                        ? Delivery.Failed.class
                                                        : Delivery.Accepted.class));
        assertThat(annSees.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordAndATakenNameAreRefusedInTheServersWords(Server kind) throws Exception {
        ServerAddress server = start(kind);
        register("138");
        AccountDevice device = device();
        Entrance wrong =
                device.logins()
                        .logIn(
                                server,
                                new AccountName("138"),
                                ((Password.Parsed.Ok) Password.parse("guess")).password())
                        .toCompletableFuture()
                        .get(40, TimeUnit.SECONDS);
        assertThat(wrong)
                .isInstanceOfSatisfying(
                        Entrance.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(Answer.Reason.WRONG_PASSWORD);
                            assertThat(refused.sentence()).contains("密码不正确");
                        });
        Entrance taken =
                device.logins()
                        .register(
                                server,
                                new AccountName("138"),
                                ((Password.Parsed.Ok) Password.parse("long enough 1")).password(),
                                Nickname.NONE,
                                "")
                        .toCompletableFuture()
                        .get(40, TimeUnit.SECONDS);
        assertThat(taken)
                .isInstanceOfSatisfying(
                        Entrance.Refused.class,
                        refused ->
                                assertThat(refused.reason()).isEqualTo(Answer.Reason.NAME_TAKEN));
        assertThat(device.logins().all().get()).isEmpty();
    }
}
