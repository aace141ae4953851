package rookery.ui.timeline;

import javafx.collections.ObservableList;

import rookery.client.answer.Answer;
import rookery.client.session.Conversation;
import rookery.client.session.Excerpt;
import rookery.core.history.Around;
import rookery.core.history.Around.Side;
import rookery.core.message.MessageId;
import rookery.core.timeline.TimelineItem;
import rookery.ui.action.MessageActions;
import rookery.ui.fx.Answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Goes to a message: in the list, or where it is not there, in a stretch of history of its own.
/// For the FX thread.
public final class Jumps {
    private final TimelineModel model;
    private final Conversation conversation;
    private final TimelineRows rows;

    Jumps(TimelineModel model, Conversation conversation, TimelineRows rows) {
        this.model = model;
        this.conversation = conversation;
        this.rows = rows;
    }

    public void to(MessageId id) {
        Optional<Long> key = key(id);
        if (key.isPresent()) {
            model.target(key.get());
        } else {
            ask(new Around.Known(id, Side.BOTH), id);
        }
    }

    /// The first message of a day, or the last one before it.
    public void to(LocalDate day) {
        Instant morning = day.atStartOfDay(rows.zone()).toInstant();
        ask(new Around.Moment(morning, Side.BOTH), MessageId.NONE);
    }

    /// What is pinned.
    public void toPins() {
        take("excerpt.pins", conversation.pins(), MessageId.NONE);
    }

    private void ask(Around around, MessageId wanted) {
        take("excerpt.title", conversation.around(around), wanted);
    }

    private void take(String title, CompletionStage<Answer<Excerpt>> asked, MessageId wanted) {
        Answers.then(
                asked,
                answer -> {
                    if (answer instanceof Answer.Given<Excerpt>(Excerpt excerpt)) {
                        show(title, excerpt, wanted);
                    } else {
                        model.failedProperty().set(Optional.of(answer));
                    }
                });
    }

    private void show(String title, Excerpt excerpt, MessageId wanted) {
        List<TimelineRow> all = rows.rows(Optional.empty(), excerpt.items());
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof TimelineRow.Line(TimelineItem item, _)
                    && MessageActions.trace(item).id().equals(wanted)) {
                at = i;
            }
        }
        model.excerptProperty().set(Optional.of(new TimelineModel.Away(title, all, at)));
    }

    private Optional<Long> key(MessageId id) {
        ObservableList<TimelineRow> all = model.rows();
        return all.stream()
                .filter(TimelineRow.Line.class::isInstance)
                .map(row -> ((TimelineRow.Line) row).item())
                .filter(item -> MessageActions.trace(item).id().equals(id))
                .map(TimelineItem::key)
                .findFirst();
    }
}
