package rookery.store.sqlite.archive.login;

import rookery.core.history.Page;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.archive.login.Stretches.Stretch;
import rookery.store.sqlite.archive.step.Followers;
import rookery.store.sqlite.archive.step.Steps;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// What is shown of one conversation: from a seq to its end, nothing missing between. On the
/// archive's thread only. Each method reads inside a transaction and returns what to tell after it.
final class SayingWindow {
    /// Lines that are read at once.
    static final int STEP = 100;

    private static final long NONE = Long.MAX_VALUE;
    private static final long END = Long.MAX_VALUE;

    private final SayingTable table;
    private final Stretches stretches;
    private final Items items;
    private final Followers followers;
    private long start = NONE;
    private boolean asking;

    SayingWindow(SayingTable table, Stretches stretches, Items items, Followers followers) {
        this.table = table;
        this.stretches = stretches;
        this.items = items;
        this.followers = followers;
    }

    Runnable add(Consumer<? super TimelineChange> follower) throws SQLException {
        List<Saying> rows = start == NONE ? newest() : table.between(start, END, Integer.MAX_VALUE);
        var reset = new TimelineChange.Reset(items.of(rows), older());
        return followers.add(follower, reset);
    }

    Runnable remove(Consumer<? super TimelineChange> follower) {
        Runnable over = followers.remove(follower);
        if (!followers.any()) {
            start = NONE;
            asking = false;
        }
        return over;
    }

    boolean shows(Saying saying) {
        return followers.any() && saying.seq() >= start;
    }

    /// The first seq that is shown; above all where nobody looks.
    long start() {
        return !followers.any() ? NONE : start;
    }

    private List<Saying> newest() throws SQLException {
        Stretch stretch = stretches.newest();
        // What passed before anything had a seq stands at 0.
        long low = stretch.low() <= 1 ? 0 : stretch.low();
        // What waits has no place yet, and however much it is, leaves room for what has one.
        List<Saying> rows = table.between(low, Saying.WAITING, STEP);
        start = rows.size() == STEP ? rows.getFirst().seq() : low;
        // A whole seq at the beginning, with what stands behind it.
        return table.between(start, END, Integer.MAX_VALUE);
    }

    private Page.More older() throws SQLException {
        if (start <= 1) {
            return Page.More.NO;
        }
        return table.between(0, start, 1).isEmpty() ? Page.More.UNKNOWN : Page.More.YES;
    }

    /// A new stretch has begun; the old one is reached by scrolling.
    Runnable restart() throws SQLException {
        asking = false;
        if (!followers.any()) {
            return Steps.NOTHING;
        }
        var reset = new TimelineChange.Reset(items.of(newest()), older());
        return () -> tell(reset);
    }

    void tell(TimelineChange change) {
        followers.tell(change);
    }

    Runnable changed(Saying saying) throws SQLException {
        if (!shows(saying)) {
            return Steps.NOTHING;
        }
        TimelineItem item = items.of(saying);
        return () -> tell(new TimelineChange.Changed(item));
    }

    Runnable changed(List<Saying> rows) throws SQLException {
        List<TimelineItem> changed = items.of(rows.stream().filter(this::shows).toList());
        return () -> changed.forEach(item -> tell(new TimelineChange.Changed(item)));
    }

    Runnable removed(Saying saying) {
        return shows(saying) ? () -> tell(new TimelineChange.Removed(saying.key())) : Steps.NOTHING;
    }

    /// New ones with a place came; what waits stays behind them.
    ///
    /// @param arrived in order
    /// @param settled those of them that waited before
    Runnable arrived(List<Saying> arrived, Set<Long> settled) throws SQLException {
        List<Saying> shown = arrived.stream().filter(this::shows).toList();
        if (shown.isEmpty()) {
            return Steps.NOTHING;
        }
        // While my own are answered one after the other, those that wait are not even read.
        if (shown.size() == 1
                && settled.contains(shown.getFirst().key())
                && table.isNextToGo(shown.getFirst().key())) {
            return changed(shown.getFirst());
        }
        List<Saying> waiting = table.waiting();
        List<Runnable> all = new ArrayList<>();
        settled.forEach(key -> all.add(() -> tell(new TimelineChange.Removed(key))));
        waiting.forEach(each -> all.add(removed(each)));
        List<Saying> end = new ArrayList<>(shown);
        end.addAll(waiting);
        var added = new TimelineChange.Added(items.of(end));
        all.add(() -> tell(added));
        return () -> all.forEach(Runnable::run);
    }

    Runnable older(LongConsumer askServer) throws SQLException {
        if (asking || !followers.any()) {
            return Steps.NOTHING;
        }
        List<Saying> rows = here();
        if (rows.isEmpty() && start > 1) {
            asking = true;
            long below = start;
            return () -> askServer.accept(below);
        }
        return prepend(rows);
    }

    /// What is here directly below the window.
    private List<Saying> here() throws SQLException {
        if (start <= 1) {
            return List.of();
        }
        OptionalLong low = stretches.around(start - 1).stream().mapToLong(Stretch::low).findFirst();
        return low.isEmpty() ? List.of() : table.between(low.getAsLong(), start, STEP);
    }

    private Runnable prepend(List<Saying> rows) throws SQLException {
        List<Saying> whole = rows;
        if (!rows.isEmpty()) {
            long before = start;
            start = rows.getFirst().seq();
            whole = table.between(start, before, Integer.MAX_VALUE);
        }
        var prepended = new TimelineChange.Prepended(items.of(whole), older());
        return () -> tell(prepended);
    }

    /// The server's answer is in the table.
    ///
    /// @param isFirst whether there is nothing before it
    Runnable filled(boolean isFirst) throws SQLException {
        if (!asking) {
            return Steps.NOTHING;
        }
        asking = false;
        List<Saying> rows = here();
        if (rows.isEmpty() && isFirst) {
            start = 1;
        }
        return prepend(rows);
    }

    Runnable noAnswer() {
        if (!asking) {
            return Steps.NOTHING;
        }
        asking = false;
        return () -> tell(new TimelineChange.Prepended(List.of(), Page.More.UNKNOWN));
    }
}
