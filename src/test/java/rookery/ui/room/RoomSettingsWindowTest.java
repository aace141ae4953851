package rookery.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.attachment.ImagePictureCheck;
import rookery.core.account.Avatar;
import rookery.core.room.Access;
import rookery.core.room.Keeping;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.ui.MemoryConversation;
import rookery.ui.MemoryLogin;
import rookery.ui.face.Faces;
import rookery.ui.face.Pictures;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.rule.RuleView;
import rookery.ui.timeline.TimelineController;
import rookery.ui.timeline.TimelineModel;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// A room's settings, from the conversation's menu, in a window that nobody sees.
final class RoomSettingsWindowTest {
    private static final RoomSettings BEFORE =
            new RoomSettings("Chess", new Avatar.None(), Access.PUBLIC, false, false);

    @TempDir Path scratch;
    private final FxRobot robot = new FxRobot();
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final MemoryConversation lobby = new MemoryConversation();
    private final Texts texts = new Texts(Locale.ENGLISH);

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    TimelineController timeline =
                            new TimelineController(new TimelineModel(), lobby, ZoneOffset.UTC);
                    StackPane base = new StackPane();
                    base.getChildren()
                            .add(
                                    new RoomMenu(
                                            lobby,
                                            Optional.of(ann),
                                            texts,
                                            timeline.jumps(),
                                            room -> settings(base, room),
                                            _ -> {}));
                    Scene scene = new Scene(new Overlay(base), 800, 560);
                    Theme.LIGHT.dress(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        settle();
    }

    private void settings(StackPane base, RoomAlias room) {
        RuleView.open(
                base,
                ann,
                room,
                texts,
                Faces.PLAIN,
                new Pictures(new ImagePictureCheck(), scratch, Runnable::run));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void anOwnerChangesAllOfIt() {
        settings(Role.OWNER);
        robot.interact(() -> topic().setText("Chess and go"));
        robot.clickOn("#rule-announcements").clickOn("#rule-guests");
        robot.interact(() -> access().setValue(Access.INVITE));
        robot.clickOn("#rule-keep");
        settle();
        RoomSettings after =
                new RoomSettings("Chess and go", new Avatar.None(), Access.INVITE, true, true);
        assertThat(ann.done()).containsExactly("settings lobby " + after);
        assertThat(robot.lookup("#rules").tryQuery()).isEmpty();
    }

    @Test
    void aModeratorLeavesTheDoorsToTheOwners() {
        settings(Role.MODERATOR);
        assertThat(isDisabled("#rule-access")).isTrue();
        assertThat(isDisabled("#rule-guests")).isTrue();
        assertThat(isDisabled("#rule-announcements")).isFalse();
        assertThat(topic().isEditable()).isTrue();
        assertThat(robot.lookup("#rule-hint").queryLabeled().getText())
                .isEqualTo("Who may come in is for the owners to say.");
    }

    @Test
    void aMemberOnlyReads() {
        settings(Role.MEMBER);
        assertThat(topic().getText()).isEqualTo("Chess");
        assertThat(topic().isEditable()).isFalse();
        assertThat(isDisabled("#rule-announcements")).isTrue();
        assertThat(robot.lookup("#rule-keep").query().isVisible()).isFalse();
    }

    @Test
    void aRefusalIsReadAndNothingIsLost() {
        settings(Role.MODERATOR);
        ann.answer(new Answer.Refused<>(Answer.Reason.NOT_ALLOWED, "Your role does not allow it."));
        robot.interact(() -> topic().setText("Something else"));
        robot.clickOn("#rule-keep");
        settle();
        assertThat(robot.lookup("#rule-problem").queryLabeled().getText())
                .isEqualTo("Your role does not allow it.");
        assertThat(topic().getText()).isEqualTo("Something else");
    }

    @Test
    void aTopicThatIsTooLongIsNotSent() {
        settings(Role.OWNER);
        robot.interact(() -> topic().setText("x".repeat(RoomSettings.MAX_TOPIC + 1)));
        robot.clickOn("#rule-keep");
        settle();
        assertThat(robot.lookup("#rule-problem").queryLabeled().getText()).contains("too long");
        assertThat(ann.done()).isEmpty();
    }

    private void settings(Role mine) {
        RoomAlias room = new RoomAlias("lobby");
        ann.card(new Answer.Given<>(new RoomCard(room, BEFORE, Keeping.HISTORY, 3, mine)));
        robot.clickOn("#room-menu");
        settle();
        robot.clickOn("#room-settings");
        settle();
    }

    private TextField topic() {
        return robot.lookup("#rule-topic").queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Access> access() {
        return robot.lookup("#rule-access").queryAs(ComboBox.class);
    }

    private boolean isDisabled(String id) {
        Node node = robot.lookup(id).query();
        return node.isDisabled();
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
