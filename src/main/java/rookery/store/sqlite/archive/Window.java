package rookery.store.sqlite.archive;

import rookery.core.history.Page;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/// The stretch of one conversation that is shown: from a place to the newest line. On the archive's
/// thread only. Each method reads inside a transaction, where it sees just what was written before
/// it, and returns what to tell after the commit.
final class Window {
    /// Lines that are read at once.
    static final int STEP = 100;

    static final Runnable NOTHING = () -> {};

    private final LineTable lines;
    private final Gaps gaps;
    private final List<Consumer<? super TimelineChange>> followers = new ArrayList<>();
    private final Set<Consumer<? super TimelineChange>> expected = new HashSet<>();
    private long start = Long.MAX_VALUE;
    private boolean asking;

    Window(LineTable lines, Gaps gaps) {
        this.lines = lines;
        this.gaps = gaps;
    }

    Runnable add(Consumer<? super TimelineChange> follower) throws SQLException {
        List<LineRow> rows =
                start == Long.MAX_VALUE
                        ? newest()
                        : lines.between(start, Long.MAX_VALUE, Integer.MAX_VALUE);
        expected.add(follower);
        var reset = new TimelineChange.Reset(items(rows), older());
        return () -> {
            followers.add(follower);
            follower.accept(reset);
        };
    }

    Runnable remove(Consumer<? super TimelineChange> follower) {
        expected.remove(follower);
        if (expected.isEmpty()) {
            start = Long.MAX_VALUE;
            asking = false;
        }
        return () -> followers.remove(follower);
    }

    private List<LineRow> newest() throws SQLException {
        OptionalLong gap = gaps.below(Long.MAX_VALUE);
        List<LineRow> rows = lines.between(gap.orElse(Long.MIN_VALUE), Long.MAX_VALUE, STEP);
        start = rows.isEmpty() ? gap.orElse(0) : rows.getFirst().place();
        return rows;
    }

    /// A new stretch has begun; the old one is reached by scrolling.
    Runnable restart() throws SQLException {
        asking = false;
        if (expected.isEmpty()) {
            return NOTHING;
        }
        var reset = new TimelineChange.Reset(items(newest()), older());
        return () -> tell(reset);
    }

    private Page.More older() throws SQLException {
        boolean gap = gaps.below(start).isPresent();
        return gap || !lines.between(Long.MIN_VALUE, start, 1).isEmpty()
                ? Page.More.YES
                : Page.More.NO;
    }

    /// Where the gap next below the window, or below its end, begins.
    OptionalLong gap() throws SQLException {
        return gaps.below(start);
    }

    boolean shows(long place) {
        return place >= start;
    }

    void tell(TimelineChange change) {
        List.copyOf(followers).forEach(follower -> follower.accept(change));
    }

    Runnable older(Runnable askServer) throws SQLException {
        if (asking || expected.isEmpty()) {
            return NOTHING;
        }
        OptionalLong gap = gap();
        List<LineRow> rows = lines.between(gap.orElse(Long.MIN_VALUE), start, STEP);
        if (rows.isEmpty() && gap.isPresent()) {
            asking = true;
            return askServer;
        }
        return prepend(rows);
    }

    private Runnable prepend(List<LineRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            start = rows.getFirst().place();
        }
        var prepended = new TimelineChange.Prepended(items(rows), older());
        return () -> tell(prepended);
    }

    /// The server's answer is in the table.
    Runnable filled() throws SQLException {
        if (!asking) {
            return NOTHING;
        }
        asking = false;
        return prepend(lines.between(gap().orElse(Long.MIN_VALUE), start, STEP));
    }

    Runnable noAnswer() {
        if (!asking) {
            return NOTHING;
        }
        asking = false;
        return () -> tell(new TimelineChange.Prepended(List.of(), Page.More.UNKNOWN));
    }

    private static List<TimelineItem> items(List<LineRow> rows) {
        return rows.stream().map(LineRow::item).toList();
    }
}
