package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.ui.account.SignInModel;
import rookery.ui.face.Face;
import rookery.ui.face.FaceField;
import rookery.ui.fx.PngFile;

import java.io.IOException;
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
        makeRoom("chess");
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
    void whatWasSaidIsFoundAndGoneTo() {
        register("ann");
        makeRoom("tea");
        say("the hatter is mad");
        makeRoom("chess");
        say("the white rabbit");
        say("明天的会议");
        desktop.robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        desktop.until(() -> desktop.has("#search-words"));
        desktop.type("#search-words", "rabb");
        untilFound("the white rabbit");
        desktop.robot.type(KeyCode.ESCAPE);
        desktop.until(() -> !desktop.has("#search"));
        desktop.robot
                .press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.F)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        desktop.until(() -> desktop.has("#search-words"));
        desktop.type("#search-words", "hatter");
        untilFound("the hatter is mad");
        desktop.robot.clickOn(".found-hit");
        desktop.untilIn("tea");
        desktop.until(
                () ->
                        String.valueOf(
                                        desktop.robot
                                                .lookup("#timeline")
                                                .queryListView()
                                                .getSelectionModel()
                                                .getSelectedItem())
                                .contains("hatter"));
    }

    /// The index follows a moment behind what is said, so it is asked until it knows.
    private void untilFound(String text) {
        desktop.until(
                () -> {
                    boolean found =
                            desktop.robot
                                    .lookup("#search-found")
                                    .queryListView()
                                    .getItems()
                                    .toString()
                                    .contains(text);
                    if (!found
                            && desktop.robot
                                    .lookup("#search-empty")
                                    .queryLabeled()
                                    .getText()
                                    .startsWith("Nothing")) {
                        desktop.robot
                                .lookup("#search-words")
                                .queryAs(TextField.class)
                                .fireEvent(new ActionEvent());
                    }
                    return found;
                });
    }

    private void makeRoom(String alias) {
        askForRoom(alias);
        desktop.untilIn(alias);
    }

    private void askForRoom(String alias) {
        desktop.robot.clickOn("#tab-rooms");
        desktop.settle();
        desktop.robot.interact(
                () -> desktop.robot.lookup("#create").queryAs(TitledPane.class).setExpanded(true));
        desktop.settle();
        desktop.type("#create-alias", alias);
        desktop.robot.clickOn("#create-room");
    }

    private void say(String text) {
        long before = desktop.rows("Accepted");
        desktop.type("#draft", text);
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("Accepted") == before + 1);
    }

    @Test
    void aKeyOnAMessageIsNotTypedIntoTheDraftToo() {
        register("ann");
        makeRoom("tea");
        say("the kettle is on");
        desktop.robot.clickOn("the kettle is on").type(KeyCode.R);
        desktop.until(() -> desktop.has("#composer-bar"));
        assertThat(desktop.robot.lookup("#draft").queryTextInputControl().getText()).isEmpty();
        desktop.robot.write("for whom?").type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("for whom?") == 1);
    }

    @Test
    void aPictureThatIsChosenStandsOnTheRailAndBesideTheName() throws IOException {
        Path picture = PngFile.write(new WritableImage(300, 200), directory.resolve("me.png"));
        register("ann");
        desktop.robot.clickOn("#account-menu");
        desktop.settle();
        desktop.robot.clickOn("#account-edit");
        desktop.settle();
        desktop.robot.interact(
                () -> desktop.robot.lookup("#face-field").queryAs(FaceField.class).take(picture));
        desktop.until(() -> desktop.has("#face-remove"));
        desktop.robot.clickOn("#account-save");
        desktop.until(
                () ->
                        desktop.robot.lookup("#rail-account").queryButton().getGraphic()
                                        instanceof Face face
                                && face.isPictured());
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

    @Test
    void aWinlionServerIsChosenAndTalkedTo() {
        String at = register("ann");
        desktop.robot.clickOn("#rail-add");
        desktop.settle();
        desktop.robot.clickOn("#way-register");
        desktop.type("#signin-address", at);
        desktop.robot.interact(
                () ->
                        desktop.robot
                                .lookup("#signin-kind")
                                .<ChoiceBox<SignInModel.Kind>>query()
                                .setValue(SignInModel.Kind.WINLION));
        desktop.type("#signin-name", "138");
        desktop.type("#signin-password", "long enough");
        desktop.robot.clickOn("#signin-enter");
        desktop.until(() -> desktop.robot.lookup("#rail-account").queryAll().size() == 2);
        askForRoom("friends");
        // The server gave it a number; its name is what it is called.
        desktop.until(
                () ->
                        desktop.has("#room-title")
                                && desktop.robot
                                        .lookup("#room-title")
                                        .queryLabeled()
                                        .getText()
                                        .matches("#?([0-9]+|friends)"));
        desktop.type("#draft", "hello winlion");
        desktop.robot.type(KeyCode.ENTER);
        desktop.until(() -> desktop.rows("text=hello winlion") == 1);
        desktop.until(() -> desktop.rows("Accepted") == 1);
    }

    /// With an account on the server of this computer.
    private String register(String name) {
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
        return at;
    }
}
