package rookery.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;
import rookery.ui.MemoryConversation;
import rookery.ui.bubble.RowParts;
import rookery.ui.fx.Texts;
import rookery.ui.fx.Theme;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/// The timeline in a window that nobody sees.
final class TimelineWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private final MemoryConversation conversation = new MemoryConversation();
    private final TimelineModel model = new TimelineModel();
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void open() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    Texts texts = new Texts(Locale.ENGLISH);
                    TimelineController controller =
                            new TimelineController(model, conversation, ZoneOffset.UTC);
                    RowParts parts =
                            new RowParts(texts, ZoneOffset.UTC, _ -> new Region(), _ -> {});
                    Scene scene = new Scene(new TimelineView(model, controller, parts), 800, 560);
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
    void tenThousandRowsAreScrolledWithAFewCells() {
        tell(new TimelineChange.Reset(said(0, 10_000), Page.More.NO));
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int row = 0; row < 10_000; row += 1000) {
            int to = row;
            robot.interact(() -> list().scrollTo(to));
            settle();
            seen.addAll(cells());
        }
        assertThat(seen).hasSizeLessThan(120);
    }

    @Test
    void whatIsReadStaysWhereItIsWhenOlderRowsCome() {
        tell(new TimelineChange.Reset(said(1000, 60), Page.More.YES));
        robot.moveTo("#timeline").scroll(8, VerticalDirection.UP);
        settle();
        assertThat(model.atEndProperty().get()).isFalse();
        for (int page = 1; page <= 3; page++) {
            IndexedCell<?> read = cells().getFirst();
            TimelineItem item = item(read);
            double before = top(read);
            tell(new TimelineChange.Prepended(said(1000 - 50 * page, 50), Page.More.YES));
            assertThat(top(cellOf(item.key()))).isCloseTo(before, within(1.0));
        }
    }

    @Test
    void whatIsReadStaysWhereItIsWhenNewRowsCome() {
        tell(new TimelineChange.Reset(said(0, 60), Page.More.NO));
        robot.moveTo("#timeline").scroll(8, VerticalDirection.UP);
        settle();
        IndexedCell<?> read = cells().getFirst();
        long key = item(read).key();
        double before = top(read);
        tell(new TimelineChange.Added(said(60, 3)));
        assertThat(top(cellOf(key))).isCloseTo(before, within(1.0));
        assertThat(robot.lookup("#new-messages").queryButton().getText()).contains("3");
        robot.clickOn("#new-messages");
        settle();
        assertThat(item(cells().getLast()).key()).isEqualTo(63);
    }

    @Test
    void theEndStaysInSightWhileOneIsThere() {
        tell(new TimelineChange.Reset(said(0, 60), Page.More.NO));
        for (int i = 60; i < 70; i++) {
            tell(new TimelineChange.Added(said(i, 1)));
            assertThat(item(cells().getLast()).key()).isEqualTo(i + 1);
        }
    }

    @Test
    void aMessageOfMineIsOneRowFromPendingToAccepted() {
        tell(new TimelineChange.Reset(said(0, 3), Page.More.NO));
        tell(new TimelineChange.Added(List.of(mine(new Delivery.Pending()))));
        assertThat(rowsWith("my own words")).isEqualTo(1);
        tell(new TimelineChange.Changed(mine(new Delivery.Accepted())));
        assertThat(rowsWith("my own words")).isEqualTo(1);
        assertThat(robot.lookup(".mark").queryAllAs(Label.class))
                .extracting(Label::getAccessibleText)
                .containsExactly(new Texts(Locale.ENGLISH).get("delivery.accepted"));
    }

    @Test
    void aFailedMessageIsTriedAgainOrThrownAway() {
        tell(new TimelineChange.Reset(List.of(), Page.More.NO));
        tell(new TimelineChange.Added(List.of(mine(new Delivery.Failed(Delivery.Reason.REFUSED)))));
        robot.clickOn("#retry");
        robot.clickOn("#discard");
        assertThat(conversation.done()).contains("retry a1", "discard a1");
    }

    @Test
    void aFileOnItsWayRestsGoesOnAndIsStopped() {
        tell(new TimelineChange.Reset(List.of(), Page.More.NO));
        tell(new TimelineChange.Added(List.of(uploading(Delivery.Motion.GOING))));
        assertThat(uploadWords()).isEqualTo("1 of 4 MB");
        robot.clickOn("#pause-upload");
        assertThat(conversation.done()).containsOnlyOnce("pause a1");
        tell(new TimelineChange.Changed(uploading(Delivery.Motion.PAUSED)));
        assertThat(uploadWords()).isEqualTo("1 of 4 MB, paused");
        robot.clickOn("#resume-upload");
        assertThat(conversation.done()).containsOnlyOnce("resume a1");
        tell(new TimelineChange.Changed(uploading(Delivery.Motion.WAITING)));
        assertThat(uploadWords()).isEqualTo("1 of 4 MB, waits for the server");
        robot.clickOn("#cancel-upload");
        assertThat(conversation.done()).containsOnlyOnce("discard a1");
    }

    private static TimelineItem uploading(Delivery.Motion pace) {
        return mine(new Delivery.Uploading(1 << 20, 4 << 20, pace));
    }

    private String uploadWords() {
        return robot.lookup("#upload-words").queryLabeled().getText();
    }

    @Test
    void aDayGoesWithItsOnlyMessage() {
        TimelineItem failed = mine(new Delivery.Failed(Delivery.Reason.REFUSED));
        tell(new TimelineChange.Reset(List.of(failed), Page.More.YES));
        tell(new TimelineChange.Added(said(200_000, 2)));
        tell(new TimelineChange.Removed(failed.key()));
        assertThat(model.rows()).hasSize(3);
        tell(new TimelineChange.Prepended(said(0, 2), Page.More.NO));
        assertThat(model.rows()).filteredOn(row -> row instanceof TimelineRow.Day).hasSize(2);
    }

    @Test
    void aQuoteIsReadWithoutItsMarks() {
        Author bob = new Author(new AccountId(2), new Nickname("Bob"));
        Body quoted = new Body("The **plan**, and\n[more](https://example.org)");
        Trace trace =
                new Trace(
                        new MessageId(8),
                        2,
                        Context.NONE,
                        Revision.NONE,
                        new Quote.Known(new MessageId(7), bob, quoted));
        tell(
                new TimelineChange.Reset(
                        List.of(
                                new TimelineItem.Theirs(
                                        1,
                                        bob,
                                        new Content.Text(new Body("I have read it.")),
                                        NOON,
                                        Said.Precision.INSTANT,
                                        trace)),
                        Page.More.NO));
        assertThat(robot.lookup(".quote-words").queryAs(Label.class).getText())
                .isEqualTo("The plan, and more");
    }

    private void tell(TimelineChange change) {
        conversation.timeline().tell(change);
        settle();
    }

    private void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> list().layout());
        }
    }

    private ListView<?> list() {
        return robot.lookup("#timeline").queryAs(ListView.class);
    }

    /// Lines in sight, from the top.
    private List<IndexedCell<?>> cells() {
        Set<IndexedCell<?>> found = new HashSet<>();
        robot.interact(
                () ->
                        list().lookupAll(".timeline-cell").stream()
                                .map(node -> (IndexedCell<?>) node)
                                .filter(cell -> cell.getItem() instanceof TimelineRow.Line)
                                .filter(Node::isVisible)
                                .filter(cell -> top(cell) + cell.getHeight() > 0 && top(cell) < 560)
                                .forEach(found::add));
        return found.stream()
                .sorted((a, b) -> Double.compare(top(a), top(b)))
                .<IndexedCell<?>>map(cell -> cell)
                .toList();
    }

    private IndexedCell<?> cellOf(long key) {
        return cells().stream().filter(cell -> item(cell).key() == key).findFirst().orElseThrow();
    }

    private static double top(IndexedCell<?> cell) {
        return cell.localToScene(0, 0).getY();
    }

    private static TimelineItem item(IndexedCell<?> cell) {
        return ((TimelineRow.Line) cell.getItem()).item();
    }

    private long rowsWith(String words) {
        return model.rows().stream().filter(row -> row.toString().contains(words)).count();
    }

    private static TimelineItem mine(Delivery delivery) {
        return new TimelineItem.Mine(
                900,
                new LocalId("a1"),
                new Nickname("Ann"),
                new Content.Text(new Body("my own words")),
                NOON.plusSeconds(1000),
                Said.Precision.INSTANT,
                delivery);
    }

    private static List<TimelineItem> said(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(TimelineWindowTest::said).toList();
    }

    /// Of one to nine lines, three to an author.
    private static TimelineItem said(int number) {
        return new TimelineItem.Theirs(
                number + 1,
                new Author(new AccountId(1 + number / 3 % 4), new Nickname("Bob")),
                new Content.Text(new Body("word ".repeat(1 + number * 7 % 90) + number)),
                NOON.plusSeconds(number),
                Said.Precision.INSTANT);
    }
}
