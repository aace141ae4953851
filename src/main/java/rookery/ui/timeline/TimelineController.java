package rookery.ui.timeline;

import javafx.collections.ObservableList;

import rookery.client.session.Conversation;
import rookery.client.watch.Pin;
import rookery.core.history.Page;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.ui.fx.FxInbox;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the archive's changes to rows. For the FX thread.
public final class TimelineController implements AutoCloseable {
    private final TimelineModel model;
    private final Conversation conversation;
    private final TimelineRows rows;
    private final Jumps jumps;
    private final Pin pin;
    private boolean focused = true;

    /// What was to be shown before the first lines had come.
    private Optional<MessageId> wanted = Optional.empty();

    private boolean begun;

    public TimelineController(TimelineModel model, Conversation conversation, ZoneId zone) {
        this.model = model;
        this.conversation = conversation;
        this.rows = new TimelineRows(zone);
        this.jumps = new Jumps(model, conversation, rows);
        FxInbox<TimelineChange> inbox = new FxInbox<>(this::apply);
        pin = conversation.timeline().watch(inbox);
    }

    private void apply(List<TimelineChange> changes) {
        changes.forEach(this::apply);
        model.lastMineProperty().set(lastMine());
        if (model.atEndProperty().get() && focused) {
            seen();
        }
    }

    private void apply(TimelineChange change) {
        switch (change) {
            case TimelineChange.Reset(var items, var older) -> {
                model.rows().setAll(rows.rows(Optional.empty(), items));
                model.older(older);
                model.loadingProperty().set(false);
                model.belowProperty().set(0);
                begun = true;
                wanted.ifPresent(jumps::to);
                wanted = Optional.empty();
            }
            case TimelineChange.Added(var items) -> added(items);
            case TimelineChange.Prepended(var items, var older) -> prepended(items, older);
            case TimelineChange.Changed(var item) -> changed(item);
            case TimelineChange.Removed(long key) -> removed(key);
        }
    }

    private void added(List<TimelineItem> items) {
        boolean away = !model.atEndProperty().get() || !focused;
        long news = items.stream().filter(TimelineController::isNews).count();
        List<TimelineRow> fresh = new ArrayList<>();
        if (away && news > 0 && model.belowProperty().get() == 0) {
            model.rows().removeIf(row -> row instanceof TimelineRow.Fresh);
            fresh.add(new TimelineRow.Fresh());
        }
        fresh.addAll(rows.rows(last(model.rows()), items));
        model.rows().addAll(fresh);
        if (away) {
            model.belowProperty().set(model.belowProperty().get() + Math.toIntExact(news));
        }
    }

    private static boolean isNews(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Theirs _, TimelineItem.CalledOut _ -> true;
            case TimelineItem.Whisper whisper ->
                    whisper.direction() == TimelineItem.Direction.TO_ME;
            case TimelineItem.Mine _, TimelineItem.Note _ -> false;
        };
    }

    private void prepended(List<TimelineItem> items, Page.More older) {
        model.older(older);
        model.loadingProperty().set(false);
        if (items.isEmpty()) {
            return;
        }
        List<TimelineRow> fresh = new ArrayList<>(rows.rows(Optional.empty(), items));
        ObservableList<TimelineRow> all = model.rows();
        int top = below(0);
        if (top < all.size()
                && all.get(top) instanceof TimelineRow.Day(var day)
                && rows.day(items.getLast()).equals(day)) {
            // The day line that stood on top stays only where a day begins.
            joinTo(items.getLast(), top);
        }
        all.addAll(0, fresh);
    }

    /// The lines under a day's own line now follow another of that day.
    private void joinTo(TimelineItem above, int day) {
        ObservableList<TimelineRow> all = model.rows();
        int at = below(day + 1);
        if (all.get(at) instanceof TimelineRow.Line(var item, _)) {
            all.set(at, new TimelineRow.Line(item, TimelineRows.leads(Optional.of(above), item)));
        }
        all.remove(day);
    }

    /// The first row from here on that is not the mark of what is new.
    private int below(int from) {
        int at = from;
        while (at < model.rows().size() && model.rows().get(at) instanceof TimelineRow.Fresh) {
            at++;
        }
        return at;
    }

    /// The last row before this one that is not the mark of what is new.
    private int above(int from) {
        int at = from - 1;
        while (at >= 0 && model.rows().get(at) instanceof TimelineRow.Fresh) {
            at--;
        }
        return at;
    }

    private void changed(TimelineItem item) {
        ObservableList<TimelineRow> all = model.rows();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Line(var old, boolean leads)
                    && old.key() == item.key()) {
                all.set(i, new TimelineRow.Line(item, leads));
                return;
            }
        }
    }

    private void removed(long key) {
        ObservableList<TimelineRow> all = model.rows();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Line line && line.item().key() == key) {
                all.remove(i);
                closeUp(i);
                return;
            }
        }
    }

    /// A day without lines goes too, and what moved up names its author if its neighbour was not.
    private void closeUp(int at) {
        ObservableList<TimelineRow> all = model.rows();
        int above = above(at);
        int below = below(at);
        boolean dayAbove = above >= 0 && all.get(above) instanceof TimelineRow.Day;
        if (below < all.size()
                && all.get(below) instanceof TimelineRow.Line(var item, boolean leads)) {
            boolean now = dayAbove || TimelineRows.leads(last(all.subList(0, below)), item);
            if (now != leads) {
                all.set(below, new TimelineRow.Line(item, now));
            }
        } else if (dayAbove) {
            all.remove(above);
        }
    }

    private long lastMine() {
        List<TimelineRow> all = model.rows();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Line(TimelineItem.Mine mine, _)) {
                return mine.key();
            }
        }
        return 0;
    }

    /// The newest message of mine that its server would let me change.
    public Optional<TimelineItem.Mine> newestOfMine() {
        List<TimelineRow> all = model.rows();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Line(TimelineItem.Mine mine, _)
                    && mine.trace().isNumbered()
                    && !mine.trace().revision().isRetracted()
                    && mine.content() instanceof Content.Text) {
                return Optional.of(mine);
            }
        }
        return Optional.empty();
    }

    private static Optional<TimelineItem> last(List<TimelineRow> all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof TimelineRow.Line line) {
                return Optional.of(line.item());
            }
        }
        return Optional.empty();
    }

    /// The oldest row is nearly in sight.
    public void nearTop() {
        if (model.older() != Page.More.NO && !model.loadingProperty().get()) {
            model.loadingProperty().set(true);
            conversation.timeline().older();
        }
    }

    /// The newest row came into sight, or left it.
    public void atEnd(boolean now) {
        if (model.atEndProperty().get() != now) {
            model.atEndProperty().set(now);
            if (now && focused) {
                seen();
            }
        }
    }

    public void focused(boolean now) {
        focused = now;
        if (now && model.atEndProperty().get()) {
            seen();
        }
    }

    private void seen() {
        model.belowProperty().set(0);
        if (conversation.unread().get() > 0) {
            conversation.seen();
        }
    }

    public Jumps jumps() {
        return jumps;
    }

    /// Goes to a message, as soon as it is known whether it is among the lines.
    public void jump(MessageId id) {
        if (begun) {
            jumps.to(id);
        } else {
            wanted = Optional.of(id);
        }
    }

    public void retry(LocalId localId) {
        conversation.retry(localId);
    }

    /// A file on its way rests.
    public void pause(LocalId localId) {
        conversation.pauseUpload(localId);
    }

    public void resume(LocalId localId) {
        conversation.resumeUpload(localId);
    }

    public void discard(LocalId localId) {
        conversation.discard(localId);
    }

    @Override
    public void close() {
        pin.close();
    }
}
