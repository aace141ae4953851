package rookery.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.ui.MemoryLogin;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/// Another person's card in a window that nobody sees.
final class PersonWindowTest {
    private static final AccountName BOB = new AccountName("bob");
    private static final Profile PROFILE =
            new Profile(new Nickname("Bobby"), new Avatar.None(), "at sea", "Sails and reads.");

    private final FxRobot robot = new FxRobot();
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final List<Conversation> gone = new CopyOnWriteArrayList<>();
    private final StackPane base = new StackPane();

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    Scene scene = new Scene(new Overlay(base), 800, 640);
                    Theme.LIGHT.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        ann.person(new Answer.Given<>(new Person(BOB, PROFILE)));
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aStrangerIsReadAskedAndWrittenTo() {
        card();
        assertThat(words("#person-name")).isEqualTo("@bob");
        assertThat(words("#person-status")).isEqualTo("at sea");
        assertThat(words("#person-about")).isEqualTo("Sails and reads.");
        assertThat(robot.lookup("#person-note").query().getParent().getParent().isVisible())
                .isFalse();
        robot.clickOn("#person-ask");
        robot.clickOn("#person-talk");
        settle();
        assertThat(ann.roster().done()).containsExactly("ASK bob");
        assertThat(gone).containsExactly(ann.opened());
        assertThat(robot.lookup("#person").tryQuery()).isEmpty();
    }

    @Test
    void whoCanBeTakenForAnotherIsMarked() {
        ann.person(
                new Answer.Given<>(new Person(BOB, PROFILE, Optional.of(new AccountName("b0b")))));
        card();
        assertThat(words("#person-warning")).isEqualTo("Looks like @b0b, but is somebody else.");
    }

    @Test
    void presenceIsFollowedWhileTheCardIsOpen() {
        card();
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        ann.presences().known().set(Map.of(BOB, new Presence.Unavailable("", noon)));
        settle();
        assertThat(words("#person-presence")).startsWith("Offline, last seen Nov 20, 2026");
        ann.presences().known().set(Map.of(BOB, new Presence.Available(Show.AWAY, "")));
        settle();
        assertThat(words("#person-presence")).isEqualTo("Away");
    }

    @Test
    void aContactIsSortedIntoGroupsAndNoted() {
        Remarks before = new Remarks("met in Lübeck", List.of("Friends"), "");
        ann.roster()
                .contacts()
                .set(List.of(new ContactCard(BOB, PROFILE, Standing.MUTUAL, before, "")));
        card();
        assertThat(robot.lookup("#person-note").queryTextInputControl().getText())
                .isEqualTo("met in Lübeck");
        robot.interact(
                () ->
                        robot.lookup("#person-groups")
                                .queryTextInputControl()
                                .setText("Work，Friends , "));
        robot.clickOn("#person-keep");
        settle();
        assertThat(ann.roster().done()).containsExactly("remark bob [Friends, Work] met in Lübeck");
        assertThat(words("#person-sentence")).isEqualTo("Kept.");
    }

    @Test
    void removingAsksFirst() {
        ann.roster()
                .contacts()
                .set(List.of(new ContactCard(BOB, PROFILE, Standing.MUTUAL, Remarks.NONE, "")));
        card();
        robot.clickOn("#person-remove");
        settle();
        assertThat(ann.roster().done()).isEmpty();
        robot.clickOn("#question-yes");
        settle();
        assertThat(ann.roster().done()).containsExactly("REMOVE bob");
    }

    @Test
    void iDoNothingAboutMyself() {
        robot.interact(
                () ->
                        PersonView.open(
                                base, ann, new AccountName("ann"), texts, Faces.PLAIN, gone::add));
        settle();
        assertThat(robot.lookup("#person-talk").tryQuery()).isEmpty();
        assertThat(robot.lookup("#person-ask").tryQuery()).isEmpty();
    }

    private void card() {
        robot.interact(() -> PersonView.open(base, ann, BOB, texts, Faces.PLAIN, gone::add));
        settle();
    }

    private String words(String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
