package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/// The whole window with an account on a real server, worked by mouse and keyboard.
final class AccountWindowTest {
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
    void whoRegistersMakesARoomChangesWhatWasSaidAndLeaves() {
        register("ann");
        desktop.robot.clickOn("#tab-rooms");
        desktop.settle();
        desktop.robot.interact(
                () -> desktop.robot.lookup("#create").queryAs(TitledPane.class).setExpanded(true));
        desktop.settle();
        desktop.type("#create-alias", "chess");
        desktop.robot.clickOn("#create-room");
        desktop.until(() -> desktop.has("#room-title"));
        desktop.type("#draft", "helo");
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("Accepted") == 1);
        desktop.robot.clickOn("#draft").type(KeyCode.UP);
        desktop.until(() -> desktop.has("#composer-bar"));
        desktop.type("#draft", "hello");
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("text=hello") == 1);
        desktop.until(
                () ->
                        desktop.robot.lookup("#members").queryListView().getItems().stream()
                                .anyMatch(member -> member.toString().contains("OWNER")));
        desktop.robot.clickOn("#tab-chats");
        desktop.robot.clickOn("#room-menu");
        desktop.settle();
        desktop.robot.clickOn("#room-leave");
        desktop.settle();
        desktop.robot.clickOn("#question-yes");
        desktop.until(
                () -> desktop.robot.lookup("#conversations").queryListView().getItems().isEmpty());
    }

    @Test
    void aWrongPasswordIsToldInOneSentence() {
        register("ann");
        desktop.robot.clickOn("#rail-add");
        desktop.settle();
        desktop.robot.clickOn("#way-signIn");
        desktop.type("#signin-name", "ann");
        desktop.type("#signin-password", "not the one");
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(
                () -> !desktop.robot.lookup("#signin-problem").queryLabeled().getText().isEmpty());
        assertThat(desktop.robot.lookup("#rail-account").queryAll()).hasSize(1);
    }

    /// With an account on the server of this computer.
    private void register(String name) {
        desktop.startRoom("Guest", "lobby");
        String at = desktop.hostedHere();
        desktop.robot.clickOn("#add-room");
        desktop.settle();
        desktop.robot.clickOn("#to-signin");
        desktop.settle();
        desktop.robot.clickOn("#way-register");
        desktop.type("#signin-address", at);
        desktop.type("#signin-name", name);
        desktop.type("#signin-password", "long enough");
        desktop.robot.clickOn("#signin-enter");
        desktop.until(() -> desktop.has("#rail-account"));
    }
}
