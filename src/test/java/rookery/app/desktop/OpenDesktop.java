package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.app.serve.ServerConfigFile;
import rookery.app.tour.HumMicrophone;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;
import rookery.ui.settings.Settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A whole desktop over a directory, with a server of its own, in a window that nobody sees.
final class OpenDesktop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final FxRobot robot = new FxRobot();
    final Settings settings = Settings.passing(Theme.LIGHT, Texts.Language.ENGLISH);
    private final DesktopServices services;
    private final LocalHosting hosting;
    private final Stage stage;
    private final Desktop desktop;

    OpenDesktop(Path directory) throws TimeoutException {
        services =
                switch (DesktopServices.open(
                        directory.resolve("client"),
                        new DesktopServices.Sound(new HumMicrophone(), new JavaSoundSpeaker()))) {
                    case DesktopServices.Opening.Opened(DesktopServices fine, _) -> fine;
                    case DesktopServices.Opening.Refused(String why) ->
                            throw new IllegalStateException(why);
                };
        hosting =
                new LocalHosting(
                        directory.resolve("server"),
                        ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                        services.background());
        stage = FxToolkit.registerPrimaryStage();
        desktop =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE.toMillis(),
                        () -> {
                            Desktop made = new Desktop(stage, services, hosting, settings);
                            stage.setX(0);
                            stage.setY(0);
                            stage.setWidth(900);
                            stage.setHeight(680);
                            made.show();
                            return made;
                        });
        settle();
    }

    Scene scene() {
        return stage.getScene();
    }

    /// A person with the room open that was started on this computer.
    void startRoom(String nickname, String room) {
        type("#nickname", nickname);
        type("#room", room);
        robot.clickOn("#host");
        untilIn(room);
    }

    /// Where the server of this computer is, once a room of its own is open.
    String hostedHere() {
        return services.conversations().open().get().getFirst().server().uri().getAuthority();
    }

    void untilIn(String room) {
        until(
                () ->
                        has("#room-title")
                                && robot.lookup("#room-title")
                                        .queryLabeled()
                                        .getText()
                                        .equals("#" + room));
    }

    void type(String field, String text) {
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryTextInputControl().selectAll());
        robot.write(text);
    }

    boolean has(String node) {
        return robot.lookup(node).tryQuery().isPresent();
    }

    /// Waits until it is so; it is asked on the FX thread.
    void until(Callable<Boolean> so) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(30))
                .until(() -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), so));
        settle();
    }

    /// The rows of the timeline that say so, in sight or not.
    long rows(String part) {
        ListView<?> list = robot.lookup("#timeline").queryListView();
        return list.getItems().stream().filter(row -> row.toString().contains(part)).count();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Everything in sight, the window's root first.
    List<Node> inSight() {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> collect(scene().getRoot(), found));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            }
        }
    }

    static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent);
    }

    @Override
    public void close() throws TimeoutException {
        Platform.runLater(desktop::close);
        settle();
        services.close();
        hosting.close();
        FxToolkit.cleanupStages();
    }
}
