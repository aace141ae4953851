package rookery.store.sqlite.archive.login;

import rookery.core.history.Page;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.archive.login.Stretches.Stretch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
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

    static final Runnable NOTHING = () -> {};
    private static final long NONE = Long.MAX_VALUE;
    private static final long END = Long.MAX_VALUE;

    private final SayingTable table;
    private final Stretches stretches;
    private final Items items;
    private final List<Consumer<? super TimelineChange>> followers = new ArrayList<>();
    private final Set<Consumer<? super TimelineChange>> expected = new HashSet<>();
    private long start = NONE;
    private boolean asking;

    SayingWindow(SayingTable table, Stretches stretches, Items items) {
        this.table = table;
        this.stretches = stretches;
        this.items = items;
    }

    Runnable add(Consumer<? super TimelineChange> follower) throws SQLException {
        List<Saying> rows = start == NONE ? newest() : table.between(start, END, Integer.MAX_VALUE);
        expected.add(follower);
        var reset = new TimelineChange.Reset(items.of(rows), older());
        return () -> {
            followers.add(follower);
            follower.accept(reset);
        };
    }

    Runnable remove(Consumer<? super TimelineChange> follower) {
        expected.remove(follower);
        if (expected.isEmpty()) {
            start = NONE;
            asking = false;
        }
        return () -> followers.remove(follower);
    }

    boolean shows(Saying saying) {
        return !expected.isEmpty() && saying.seq() >= start;
    }

    /// The first seq that is shown; above all where nobody looks.
    long start() {
        return expected.isEmpty() ? NONE : start;
    }

    private List<Saying> newest() throws SQLException {
        Stretch stretch = stretches.newest();
        List<Saying> rows = table.between(stretch.low(), END, STEP);
        boolean full = rows.size() == STEP;
        start = full ? rows.getFirst().seq() : stretch.low();
        // A whole seq at the beginning, with what stands behind it.
        return full ? table.between(start, END, Integer.MAX_VALUE) : rows;
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
        if (expected.isEmpty()) {
            return NOTHING;
        }
        var reset = new TimelineChange.Reset(items.of(newest()), older());
        return () -> tell(reset);
    }

    void tell(TimelineChange change) {
        List.copyOf(followers).forEach(follower -> follower.accept(change));
    }

    Runnable changed(Saying saying) throws SQLException {
        if (!shows(saying)) {
            return NOTHING;
        }
        TimelineItem item = items.of(saying);
        return () -> tell(new TimelineChange.Changed(item));
    }

    Runnable changed(List<Saying> rows) throws SQLException {
        List<TimelineItem> changed = items.of(rows.stream().filter(this::shows).toList());
        return () -> changed.forEach(item -> tell(new TimelineChange.Changed(item)));
    }

    Runnable removed(Saying saying) {
        return shows(saying) ? () -> tell(new TimelineChange.Removed(saying.key())) : NOTHING;
    }

    /// New ones with a place came; what waits stays behind them.
    ///
    /// @param arrived in order
    /// @param settled those of them that waited before
    Runnable arrived(List<Saying> arrived, Set<Long> settled) throws SQLException {
        List<Saying> shown = arrived.stream().filter(this::shows).toList();
        if (shown.isEmpty()) {
            return NOTHING;
        }
        List<Saying> waiting = table.waiting();
        boolean inPlace =
                waiting.isEmpty()
                        ? shown.size() == 1 && settled.contains(shown.getFirst().key())
                        : isNextToGo(shown, settled, waiting);
        if (inPlace) {
            return changed(shown.getFirst());
        }
        List<Runnable> all = new ArrayList<>();
        settled.forEach(key -> all.add(() -> tell(new TimelineChange.Removed(key))));
        waiting.forEach(each -> all.add(removed(each)));
        List<Saying> end = new ArrayList<>(shown);
        end.addAll(waiting);
        var added = new TimelineChange.Added(items.of(end));
        all.add(() -> tell(added));
        return () -> all.forEach(Runnable::run);
    }

    private static boolean isNextToGo(List<Saying> shown, Set<Long> settled, List<Saying> waiting) {
        Saying one = shown.getFirst();
        return shown.size() == 1
                && settled.contains(one.key())
                && waiting.stream().allMatch(each -> each.key() > one.key());
    }

    Runnable older(LongConsumer askServer) throws SQLException {
        if (asking || expected.isEmpty()) {
            return NOTHING;
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
            return NOTHING;
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
            return NOTHING;
        }
        asking = false;
        return () -> tell(new TimelineChange.Prepended(List.of(), Page.More.UNKNOWN));
    }
}
