package rookery.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Said;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.ui.MemoryConversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;

/// Whatever comes in whatever order, the rows are what the items make at once.
final class TimelineControllerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int CHANGES = 120;

    private final MemoryConversation conversation = new MemoryConversation();
    private final TimelineModel model = new TimelineModel();
    private final List<TimelineItem> items = new ArrayList<>();
    private Random random = new Random();
    private long newest = 1_000_000;
    private long oldest = 1_000_000;

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @RepeatedTest(20)
    void theRowsAreThoseOfTheItemsWhateverChanges(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        try (TimelineController controller =
                new TimelineController(model, conversation, ZoneOffset.UTC)) {
            for (int i = 0; i < CHANGES; i++) {
                TimelineChange change = change();
                boolean atEnd = random.nextBoolean();
                Platform.runLater(() -> controller.atEnd(atEnd));
                conversation.timeline().tell(change);
                WaitForAsyncUtils.waitForFxEvents(1);
                assertThat(withoutFresh()).as("%s after %s", i, change).isEqualTo(wanted());
            }
        }
    }

    private List<TimelineRow> withoutFresh() {
        return model.rows().stream().filter(row -> !(row instanceof TimelineRow.Fresh)).toList();
    }

    private List<TimelineRow> wanted() {
        return new TimelineRows(ZoneOffset.UTC).rows(Optional.empty(), items);
    }

    private TimelineChange change() {
        int die = random.nextInt(10);
        if (die < 4 || items.isEmpty()) {
            List<TimelineItem> more = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                newest += random.nextLong(2 * 3600);
                more.add(item(newest));
            }
            items.addAll(more);
            return new TimelineChange.Added(more);
        }
        if (die < 7) {
            List<TimelineItem> more = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                oldest -= 1 + random.nextLong(2 * 3600);
                more.addFirst(item(oldest));
            }
            items.addAll(0, more);
            return new TimelineChange.Prepended(more, Page.More.YES);
        }
        int at = random.nextInt(items.size());
        if (die < 9) {
            return new TimelineChange.Removed(items.remove(at).key());
        }
        TimelineItem old = items.get(at);
        TimelineItem changed =
                new TimelineItem.Theirs(
                        old.key(),
                        ((TimelineItem.Theirs) old).author(),
                        new Content.Text(new Body("changed")),
                        old.at(),
                        Said.Precision.INSTANT);
        items.set(at, changed);
        return new TimelineChange.Changed(changed);
    }

    private TimelineItem item(long second) {
        return new TimelineItem.Theirs(
                second,
                new Author(new AccountId(1 + random.nextInt(2)), new Nickname("Bob")),
                new Content.Text(new Body("said")),
                NOON.plusSeconds(second - 1_000_000),
                Said.Precision.INSTANT);
    }
}
