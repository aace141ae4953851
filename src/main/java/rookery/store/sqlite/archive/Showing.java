package rookery.store.sqlite.archive;

import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.archive.step.Steps;

import java.util.List;

/// What followers are told of rows that came, changed or went. On the archive's thread only.
final class Showing {
    private final Window window;
    private final Unread unread;

    Showing(Window window, Unread unread) {
        this.window = window;
        this.unread = unread;
    }

    Runnable added(List<LineRow> rows) {
        if (rows.isEmpty()) {
            return Steps.NOTHING;
        }
        List<TimelineItem> items = rows.stream().map(LineRow::item).toList();
        return () -> {
            window.tell(new TimelineChange.Added(items));
            items.forEach(unread::count);
        };
    }

    Runnable changed(LineRow row) {
        return window.shows(row.place())
                ? () -> window.tell(new TimelineChange.Changed(row.item()))
                : Steps.NOTHING;
    }

    Runnable removed(LineRow row) {
        return window.shows(row.place())
                ? () -> window.tell(new TimelineChange.Removed(row.key()))
                : Steps.NOTHING;
    }
}
