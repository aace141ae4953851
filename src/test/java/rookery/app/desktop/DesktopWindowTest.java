package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.ui.fx.Texts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// The whole window over a real server, worked by mouse and keyboard.
final class DesktopWindowTest {
    @TempDir Path directory;
    private OpenDesktop desktop;

    @BeforeEach
    void open() throws TimeoutException {
        desktop = new OpenDesktop(directory);
    }

    @AfterEach
    void close() throws TimeoutException {
        desktop.close();
    }

    @Test
    void whoHasNoNameYetIsAskedForOneAndStaysOnTheWelcome() {
        desktop.robot.clickOn("#host");
        desktop.settle();
        assertThat(text("#login-problem")).contains("what the others shall call you");
        desktop.type("#nickname", "Mei");
        desktop.type("#address", "not an address");
        desktop.robot.clickOn("#join");
        desktop.settle();
        assertThat(text("#login-problem")).contains("no address of a server");
    }

    @Test
    void whatIsWrittenInARoomOfOnesOwnIsOneAcceptedRow() {
        desktop.startRoom("Mei", "lobby");
        desktop.type("#draft", "hello");
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("Accepted") == 1);
        assertThat(desktop.rows("hello")).isEqualTo(1);
        assertThat(desktop.robot.lookup("#draft").queryTextInputControl().getText()).isEmpty();
        assertThat(desktop.robot.lookup("#members").queryListView().getItems()).hasSize(1);
    }

    @Test
    void whatTheServerCannotDoForAGuestIsSaidInWords() {
        desktop.startRoom("Mei", "lobby");
        assertThat(desktop.robot.lookup("#limits").query().getAccessibleText())
                .startsWith("This server cannot: answer a message, react, ")
                .endsWith("search.");
    }

    @Test
    void everyControlHasANameToBeReadAloud() {
        assertThat(nameless()).as("welcome").isEmpty();
        desktop.startRoom("Mei", "lobby");
        assertThat(nameless()).as("room").isEmpty();
        desktop.robot.clickOn("#emoji");
        assertThat(nameless()).as("emoji").isEmpty();
        desktop.robot.type(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.K);
        assertThat(nameless()).as("switcher").isEmpty();
        desktop.robot.type(KeyCode.ESCAPE).clickOn("#my-name");
        assertThat(nameless()).as("new name").isEmpty();
        desktop.robot.type(KeyCode.ESCAPE).clickOn("#record");
        desktop.until(() -> desktop.has("#stop-voice"));
        assertThat(nameless()).as("recorder").isEmpty();
        desktop.robot.clickOn("#stop-voice");
        desktop.until(() -> desktop.has("#send-voice"));
        assertThat(nameless()).as("preview").isEmpty();
    }

    /// Those that the keyboard can reach, and say nothing when it does.
    private List<String> nameless() {
        return desktop.inSight().stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> node instanceof Control && !(node instanceof VirtualFlow<?>))
                .filter(DesktopWindowTest::isOnesOwn)
                .filter(
                        node ->
                                isBlank(node.getAccessibleText())
                                        && !(node instanceof Labeled labeled
                                                && !isBlank(labeled.getText())))
                .map(Node::toString)
                .toList();
    }

    /// Cells are read by their words, scroll bars and the like by what they belong to.
    private static boolean isOnesOwn(Node node) {
        return node.getId() != null
                || OpenDesktop.ancestors(node).skip(1).noneMatch(Control.class::isInstance);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    @Test
    void tabGoesRoundThroughEveryControlOfARoom() {
        desktop.startRoom("Mei", "lobby");
        desktop.robot.clickOn("#toggle-members").clickOn("#draft").write("hi");
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            desktop.robot.type(KeyCode.TAB);
            desktop.settle();
            Node owner = desktop.scene().getFocusOwner();
            if (owner != null && owner.getId() != null) {
                reached.add(owner.getId());
            }
        }
        assertThat(reached)
                .contains(
                        "rooms",
                        "add-room",
                        "settings",
                        "my-name",
                        "toggle-members",
                        "members",
                        "timeline",
                        "attach",
                        "draft",
                        "emoji",
                        "record",
                        "send");
    }

    @Test
    void aRoomIsFoundByAPartOfItsName() {
        desktop.startRoom("Mei", "kitchen");
        desktop.robot.push(KeyCode.SHORTCUT, KeyCode.N);
        desktop.startRoom("Mei", "garden");
        desktop.robot.push(KeyCode.SHORTCUT, KeyCode.K).write("KIT").type(KeyCode.ENTER);
        desktop.untilIn("kitchen");
        desktop.robot.push(KeyCode.SHORTCUT, KeyCode.K).write("nowhere").type(KeyCode.ENTER);
        desktop.settle();
        assertThat(desktop.has("#switcher")).isTrue();
        desktop.robot.type(KeyCode.ESCAPE);
        desktop.settle();
        assertThat(desktop.has("#switcher")).isFalse();
        assertThat(text("#room-title")).isEqualTo("#kitchen");
    }

    @Test
    void anEmojiIsFoundByItsNameAndWrittenWhereTheCursorStands() {
        desktop.startRoom("Mei", "lobby");
        desktop.type("#draft", "ab");
        desktop.robot.type(KeyCode.LEFT).clickOn("#emoji").write("thumbs up").type(KeyCode.ENTER);
        desktop.settle();
        assertThat(desktop.robot.lookup("#draft").queryTextInputControl().getText())
                .isEqualTo("a👍b");
        assertThat(desktop.scene().getFocusOwner().getId()).isEqualTo("draft");
        assertThat(desktop.has("#emoji-picker")).isFalse();
    }

    @Test
    void whoHoldsTheMicrophoneHasAVoiceToSendWhenLettingGo() {
        desktop.startRoom("Mei", "lobby");
        desktop.robot.moveTo("#record").press(MouseButton.PRIMARY);
        desktop.until(() -> words().contains("0:01"));
        desktop.robot.release(MouseButton.PRIMARY);
        desktop.until(() -> desktop.has("#send-voice"));
        desktop.robot.clickOn("#send-voice");
        desktop.until(() -> desktop.rows("Voice") == 1);
    }

    @Test
    void aVoiceThatWasCancelledIsNotSentAndTheDraftIsStillThere() {
        desktop.startRoom("Mei", "lobby");
        desktop.type("#draft", "half a thought");
        desktop.robot.clickOn("#record");
        desktop.until(() -> desktop.has("#cancel-voice"));
        desktop.robot.clickOn("#cancel-voice");
        desktop.until(() -> !desktop.has("#send-voice"));
        assertThat(desktop.robot.lookup("#draft").queryTextInputControl().getText())
                .isEqualTo("half a thought");
        assertThat(desktop.rows("Voice")).isZero();
    }

    @Test
    void noEnglishIsLeftWhenTheLanguageBecomesChinese() {
        desktop.startRoom("李", "大厅");
        Set<String> english = words();
        desktop.robot.interact(
                () -> desktop.settings.languageProperty().set(Texts.Language.CHINESE));
        desktop.settle();
        Set<String> both = words();
        both.retainAll(english);
        assertThat(both)
                .allMatch(
                        word ->
                                !word.matches(".*[A-Za-z]{2,}.*")
                                        || word.equals("Rookery")
                                        || word.contains("127.0.0.1"));
    }

    private Set<String> words() {
        return desktop.inSight().stream()
                .map(node -> node instanceof Text shown ? shown.getText() : null)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .collect(Collectors.toSet());
    }

    private String text(String label) {
        return desktop.robot.lookup(label).queryLabeled().getText();
    }
}
