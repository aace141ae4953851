package rookery.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.attachment.ImagePictureCheck;
import rookery.client.session.Conversation;
import rookery.client.session.Conversations;
import rookery.client.session.Invitation;
import rookery.client.session.Link;
import rookery.client.session.Logins.Entrance;
import rookery.client.session.Place;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.room.Keeping;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.ui.MemoryConversation;
import rookery.ui.MemoryLogin;
import rookery.ui.MemoryLogins;
import rookery.ui.account.SignInController;
import rookery.ui.account.SignInModel;
import rookery.ui.account.SignInView;
import rookery.ui.face.FaceField;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.PngFile;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.login.Hosting;
import rookery.ui.login.WelcomeController;
import rookery.ui.login.WelcomeModel;
import rookery.ui.login.WelcomeView;
import rookery.ui.settings.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/// Accounts, contacts and rooms in a window that nobody sees, by mouse and keyboard.
final class AccountsWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final AccountName BOB = new AccountName("bob");
    @TempDir Path scratch;
    private final FxRobot robot = new FxRobot();
    private final MemoryLogins logins = new MemoryLogins();
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final ShellModel model = new ShellModel();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private Runnable accelerators = () -> {};

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    Scene scene = new Scene(new Overlay(shell()), 900, 640);
                    Theme.LIGHT.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        settle();
    }

    private Pictures pictures() {
        return new Pictures(new ImagePictureCheck(), scratch, Runnable::run);
    }

    private ShellView shell() {
        Guests guests = new Guests();
        ShellController controller = new ShellController(model, guests);
        controller.follow(logins);
        WelcomeModel welcome = new WelcomeModel();
        WelcomeController welcoming =
                new WelcomeController(welcome, guests, new NoHosting(), texts, _ -> {}, _ -> {});
        SignInModel signIn = new SignInModel();
        SignInView view =
                new SignInView(
                        signIn,
                        new SignInController(signIn, logins, texts, controller::entered),
                        texts,
                        controller::leaveSignIn);
        ShellView shell =
                new ShellView(
                        model,
                        controller,
                        new ShellParts(
                                texts,
                                Settings.passing(Theme.LIGHT, Texts.Language.ENGLISH),
                                () -> NOW,
                                _ -> Faces.PLAIN,
                                pictures()),
                        new WelcomeView(welcome, welcoming, texts, Optional.of(controller::signIn)),
                        welcoming,
                        Optional.of(view),
                        _ -> new Empty());
        accelerators = shell::accelerators;
        return shell;
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void whoSignsInSeesTheAccountAndWhoIsRefusedReadsWhy() {
        robot.clickOn("#to-signin");
        settle();
        type("#signin-address", "chat.example.org");
        type("#signin-name", "Ann");
        type("#signin-password", "wrong");
        logins.next(
                new Entrance.Refused(Answer.Reason.WRONG_PASSWORD, "Name or password is wrong."));
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup("#signin-problem").queryLabeled().getText())
                .isEqualTo("Name or password is wrong.");
        logins.next(new Entrance.Entered(ann));
        robot.clickOn("#signin-enter");
        settle();
        assertThat(logins.done()).containsOnly("log in ann at ws://chat.example.org:8080");
        assertThat(robot.lookup("#rail-account").queryAll()).hasSize(1);
        assertThat(robot.lookup("#conversations").tryQuery()).isPresent();
    }

    @Test
    void severalAccountsStandBelowEachOther() {
        enter(ann);
        robot.clickOn("#rail-add");
        settle();
        MemoryLogin mei = new MemoryLogin("mei", "李美");
        enter(mei);
        assertThat(robot.lookup("#rail-account").queryAll()).hasSize(2);
        assertThat(model.accountProperty().get()).contains(mei);
        robot.clickOn("#rail-guests");
        settle();
        assertThat(model.accountProperty().get()).isEmpty();
    }

    @Test
    void contactsAreAcceptedFoundAskedAndWrittenTo() {
        ann.roster().contacts().set(List.of(card("carol", Standing.ASKED_BY_THEM)));
        ann.roster().found(new Answer.Given<>(List.of(new Person(BOB, Profile.BLANK))));
        enter(ann);
        robot.clickOn("#tab-people");
        settle();
        robot.clickOn("#accept");
        robot.clickOn("#roster-words").write("bo").type(KeyCode.ENTER);
        settle();
        robot.clickOn("#ask");
        settle();
        assertThat(ann.roster().done()).containsExactly("ACCEPT carol", "find bo", "ASK bob");
        ann.roster().contacts().set(List.of(card("bob", Standing.MUTUAL)));
        ann.presences().known().set(Map.of(BOB, new Presence.Available(Show.BUSY, "in a meeting")));
        settle();
        assertThat(robot.lookup(".presence-busy").tryQuery()).isPresent();
        assertThat(robot.lookup("in a meeting").tryQuery()).isPresent();
        robot.interact(
                () -> robot.lookup("#contacts").queryListView().getSelectionModel().select(1));
        robot.interact(() -> robot.lookup("#contacts").queryListView().requestFocus());
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(ann.done()).contains("open Direct[with=AccountName[text=bob]]");
        assertThat(model.openProperty().get()).isPresent();
    }

    @Test
    void roomsAreJoinedAndMade() {
        ann.rooms(new Answer.Given<>(new Paged<>(List.of(room("chess")), "")));
        enter(ann);
        robot.clickOn("#tab-rooms");
        settle();
        robot.clickOn("#join-chess");
        settle();
        assertThat(ann.done()).contains("join chess");
        robot.interact(
                () ->
                        robot.lookup("#create")
                                .queryAs(javafx.scene.control.TitledPane.class)
                                .setExpanded(true));
        settle();
        type("#create-alias", "go");
        robot.clickOn("#create-room");
        settle();
        assertThat(ann.done()).contains("create go PUBLIC");
    }

    @Test
    void whoIsAskedIntoRoomsSeesItAndSaysYesOrNo() {
        Handle bob = Handle.of(BOB);
        ann.invitations()
                .set(List.of(new Invitation(room("chess"), bob), new Invitation(room("go"), bob)));
        enter(ann);
        assertThat(robot.lookup("#invitations-badge").queryLabeled().getText()).isEqualTo("2");
        robot.clickOn("#tab-rooms");
        settle();
        assertThat(robot.lookup("from bob").tryQuery()).isPresent();
        robot.clickOn("#decline-go");
        settle();
        robot.clickOn("#accept-chess");
        settle();
        assertThat(ann.done()).contains("decline go", "join chess").doesNotContain("join go");
        assertThat(robot.lookup("#invitations").query().isVisible()).isFalse();
        assertThat(model.openProperty().get()).isPresent();
    }

    @Test
    void whatTheServerCannotDoIsNotThere() {
        ann.cannot(rookery.core.capability.Capability.ROSTER);
        enter(ann);
        assertThat(robot.lookup("#tab-people").tryQuery()).isEmpty();
        assertThat(robot.lookup("#tab-rooms").tryQuery()).isPresent();
    }

    @Test
    void howAnAccountStandsIsToldAndItMayTryAgainAtOnce() {
        enter(ann);
        assertThat(robot.lookup("#account-link").query().isVisible()).isFalse();
        ann.link().set(new Link.Waiting(NOW.plusSeconds(60), Link.Trouble.NO_ANSWER, ""));
        settle();
        assertThat(robot.lookup("#account-link").query().isVisible()).isTrue();
        assertThat(
                        robot.lookup(
                                        "The server at ann.example:8080 does not answer. Retrying"
                                                + " in 60 s.")
                                .tryQuery())
                .isPresent();
        robot.clickOn("#retry-now");
        assertThat(ann.done()).contains("retry now");
        ann.link().set(new Link.Ready());
        settle();
        assertThat(robot.lookup("#account-link").query().isVisible()).isFalse();
    }

    @Test
    void theRailCountsWhatWaitsInEachAccount() {
        ann.roster().contacts().set(List.of(card("carol", Standing.ASKED_BY_THEM)));
        ann.invitations().set(List.of(new Invitation(room("chess"), Handle.of(BOB))));
        ann.conversations().set(List.of(ann.opened()));
        enter(ann);
        assertThat(robot.lookup("#rail-badge").queryLabeled().getText()).isEqualTo("2");
        assertThat(robot.lookup("#questions-badge").queryLabeled().getText()).isEqualTo("1");
        ann.opened().unread().set(3);
        settle();
        assertThat(robot.lookup("#rail-badge").queryLabeled().getText()).isEqualTo("5");
        ann.opened().muted().set(Quiet.FOR_EVER);
        ann.opened().mentions().set(1);
        settle();
        assertThat(robot.lookup("#rail-badge").queryLabeled().getText()).isEqualTo("@3");
        assertThat(robot.lookup("#rail-account").query().getAccessibleText())
                .isEqualTo("Ann at ann.example:8080: 1 unread, 1 of them call you, 2 questions");
        ann.roster().contacts().set(List.of());
        ann.invitations().set(List.of());
        ann.opened().mentions().set(0);
        settle();
        assertThat(robot.lookup("#rail-badge").query().isVisible()).isFalse();
    }

    @Test
    void anAccountInWhichNothingIsOpenSaysWhatToDoAndNotWhatGuestsDo() {
        enter(ann);
        assertThat(robot.lookup("#host").tryQuery()).isEmpty();
        assertThat(
                        robot.lookup("Choose a conversation at the left, or go to one with Ctrl+K.")
                                .tryQuery())
                .isPresent();
        robot.clickOn("#rail-guests");
        settle();
        assertThat(robot.lookup("#host").tryQuery()).isPresent();
    }

    @Test
    void fromSigningInOneGoesBackByButtonAndByEsc() {
        robot.clickOn("#to-signin");
        settle();
        robot.clickOn("#signin-back");
        settle();
        assertThat(robot.lookup("#host").tryQuery()).isPresent();
        enter(ann);
        robot.clickOn("#rail-add");
        settle();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#signin").tryQuery()).isEmpty();
        assertThat(model.accountProperty().get()).contains(ann);
    }

    @Test
    void theLanguageOfTheWholeSideFollowsAtOnce() {
        enter(ann);
        robot.interact(() -> texts.languageProperty().set(Locale.SIMPLIFIED_CHINESE));
        settle();
        assertThat(robot.lookup("在线 · ann.example:8080").tryQuery()).isPresent();
    }

    @Test
    void theKeysStandOnASheetThatEscTakesAway() {
        robot.interact(accelerators);
        robot.push(KeyCode.CONTROL, KeyCode.SLASH);
        settle();
        assertThat(robot.lookup("#shortcuts").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#shortcuts").tryQuery()).isEmpty();
    }

    @Test
    void presenceIsChosenAndTheProfileIsKept() {
        enter(ann);
        robot.clickOn("#account-menu");
        settle();
        robot.clickOn("#appear-busy");
        settle();
        assertThat(ann.presences().mine().get()).isEqualTo(new Appearance.Shown(Show.BUSY, ""));
        robot.clickOn("#account-menu");
        settle();
        robot.clickOn("#account-edit");
        settle();
        type("#account-status", "at lunch");
        robot.clickOn("#account-save");
        settle();
        assertThat(ann.done()).contains("profile Ann at lunch");
        assertThat(robot.lookup("#account-sentence").queryLabeled().getText()).isEqualTo("Kept.");
    }

    @Test
    void aPictureIsChosenForTheProfileAndTakenAwayAgain() throws IOException {
        Path picture = PngFile.write(new WritableImage(300, 200), scratch.resolve("me.png"));
        enter(ann);
        robot.clickOn("#account-menu");
        settle();
        robot.clickOn("#account-edit");
        settle();
        assertThat(robot.lookup("#face-remove").tryQuery()).isEmpty();
        robot.interact(() -> robot.lookup("#face-field").queryAs(FaceField.class).take(picture));
        settle();
        robot.clickOn("#account-save");
        settle();
        assertThat(ann.done()).contains("bring picture", "profile Ann  with 77");
        robot.clickOn("#face-remove");
        settle();
        robot.clickOn("#account-save");
        settle();
        assertThat(ann.done()).contains("profile Ann ");
        robot.interact(
                () ->
                        robot.lookup("#face-field")
                                .queryAs(FaceField.class)
                                .take(scratch.resolve("nothing.png")));
        settle();
        assertThat(robot.lookup("#account-sentence").queryLabeled().getText())
                .isEqualTo("This is not a picture that can be shown.");
    }

    @Test
    void tenThousandContactsOpenWithAFewCells() {
        List<ContactCard> many =
                java.util.stream.IntStream.range(0, 10_000)
                        .mapToObj(i -> card("p" + i, Standing.MUTUAL))
                        .toList();
        ann.roster().contacts().set(many);
        enter(ann);
        robot.clickOn("#tab-people");
        settle();
        ListView<?> list = robot.lookup("#contacts").queryListView();
        assertThat(list.getItems()).hasSize(10_001);
        assertThat(list.lookupAll(".list-cell")).hasSizeLessThan(60);
    }

    private void enter(MemoryLogin login) {
        List<rookery.client.session.Login> now = new java.util.ArrayList<>(logins.all().get());
        now.add(login);
        logins.all().set(List.copyOf(now));
        settle();
        robot.interact(() -> model.accountProperty().set(Optional.of(login)));
        settle();
    }

    private void type(String field, String text) {
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryTextInputControl().clear());
        robot.write(text);
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static ContactCard card(String name, Standing standing) {
        return new ContactCard(new AccountName(name), Profile.BLANK, standing, Remarks.NONE, "");
    }

    private static RoomCard room(String alias) {
        return new RoomCard(
                new RoomAlias(alias), RoomSettings.CLOSED_TO_GUESTS, Keeping.HISTORY, 3, Role.NONE);
    }

    private static final class Empty implements RoomPane {
        private final Region node = new Region();

        @Override
        public Region node() {
            return node;
        }

        @Override
        public void focus() {}

        @Override
        public void show(rookery.core.message.MessageId id) {}

        @Override
        public void offerSearch(Runnable search) {}

        @Override
        public void close() {}
    }

    private static final class Guests implements Conversations {
        @Override
        public Watched<List<Conversation>> open() {
            return new Watched<>(List.of());
        }

        @Override
        public List<Place> recent() {
            return List.of();
        }

        @Override
        public Conversation join(Place place) {
            return new MemoryConversation();
        }

        @Override
        public void leave(Conversation conversation) {}

        @Override
        public void close() {}
    }

    private static final class NoHosting implements Hosting {
        @Override
        public CompletionStage<Hosted> start() {
            return CompletableFuture.completedFuture(new Hosted.Refused("not here"));
        }

        @Override
        public boolean wasStarted() {
            return false;
        }
    }
}
