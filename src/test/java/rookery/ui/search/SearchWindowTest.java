package rookery.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.core.account.Author;
import rookery.core.history.FoundMessage;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.ui.Lines;
import rookery.ui.MemoryLogin;
import rookery.ui.face.Faces;
import rookery.ui.fx.Overlay;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;

/// Searching in a window that nobody sees, by mouse and keyboard.
final class SearchWindowTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");
    private final FxRobot robot = new FxRobot();
    private final MemoryLogin ann = new MemoryLogin("ann", "Ann");
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Region base = new Region();
    private final List<FoundMessage> chosen = new CopyOnWriteArrayList<>();

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
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void whatIsFoundStandsThereOnceTheTypingRestsAndEnterGoesToIt() {
        search();
        ann.found(new Answer.Given<>(new Paged<>(List.of(said(2), said(1)), "")));
        robot.write("rabbit");
        until(2);
        assertThat(ann.done()).containsExactly("search rabbit 1");
        assertThat(robot.lookup(".found-hit").queryAll()).hasSize(2);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        settle();
        assertThat(chosen).extracting(found -> found.message().seq()).containsExactly(1L);
        assertThat(robot.lookup("#search").tryQuery()).isEmpty();
    }

    @Test
    void aClickGoesThereTooAndEscGoesBack() {
        search();
        ann.found(new Answer.Given<>(new Paged<>(List.of(said(7)), "")));
        robot.write("rabbit").type(KeyCode.ENTER);
        until(1);
        robot.clickOn(".found-hit");
        settle();
        assertThat(chosen).hasSize(1);
        search();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#search").tryQuery()).isEmpty();
    }

    @Test
    void moreIsAskedForAsOneScrollsAndFewCellsShowMuch() {
        search();
        ann.found(new Answer.Given<>(page(5_000, "more")));
        ann.found(new Answer.Given<>(page(10, "")));
        robot.write("rabbit").type(KeyCode.ENTER);
        until(5_000);
        assertThat(list().lookupAll(".list-cell")).hasSizeLessThan(40);
        robot.interact(() -> list().scrollTo(4_999));
        until(5_010);
        assertThat(ann.done()).endsWith("search rabbit 1more");
    }

    @Test
    void thePlacesMayBeWidenedAndNothingFoundIsSaid() {
        search();
        robot.write("hare").type(KeyCode.ENTER);
        settle();
        assertThat(says("#search-empty")).startsWith("Nothing was found.");
        robot.clickOn("#search-everywhere");
        settle();
        assertThat(ann.done()).endsWith("search hare 0");
        robot.interact(() -> robot.lookup("#search-words").queryTextInputControl().clear());
        Awaitility.await().until(() -> says("#search-empty").startsWith("Type a word"));
    }

    @Test
    void aRefusalIsTheServersSentence() {
        search();
        ann.found(new Answer.Refused<>(Answer.Reason.BUSY, "Too many search now."));
        robot.write("hare").type(KeyCode.ENTER);
        settle();
        assertThat(says("#search-problem")).isEqualTo("Too many search now.");
    }

    @Test
    void whereTheServerDoesNotSearchThatIsSaid() {
        robot.interact(() -> SearchView.openUnable(base, texts));
        settle();
        assertThat(says("#search-unable")).startsWith("This server does not search.");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#search-unable").tryQuery()).isEmpty();
    }

    private void search() {
        robot.interact(
                () ->
                        SearchView.open(
                                base,
                                ann,
                                Optional.of(new Destination.Room(LOBBY)),
                                false,
                                texts,
                                Faces.PLAIN,
                                chosen::add));
        settle();
    }

    private ListView<?> list() {
        return robot.lookup("#search-found").queryListView();
    }

    private String says(String label) {
        return robot.lookup(label).queryLabeled().getText();
    }

    private void until(int found) {
        Awaitility.await().until(() -> list().getItems().size() == found);
        settle();
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static Paged<FoundMessage> page(int size, String next) {
        return new Paged<>(
                LongStream.rangeClosed(1, size).mapToObj(SearchWindowTest::said).toList(), next);
    }

    private static FoundMessage said(long seq) {
        return new FoundMessage(
                new Destination.Room(LOBBY),
                new Message(
                        new MessageId(seq),
                        LOBBY,
                        seq,
                        new Author(Lines.BOB.id(), Lines.BOB.handle(), Lines.BOB.nickname()),
                        new LocalId("l" + seq),
                        Lines.NOON.plusSeconds(seq),
                        Lines.text("the White Rabbit said it was late")));
    }
}
