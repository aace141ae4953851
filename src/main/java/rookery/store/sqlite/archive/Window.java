package rookery.store.sqlite.archive;

import rookery.core.history.Page;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.archive.step.Followers;
import rookery.store.sqlite.archive.step.Steps;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The stretch of one conversation that is shown: from a place to the newest line. On the archive's
/// thread only. Each method reads inside a transaction, where it sees just what was written before
/// it, and returns what to tell after the commit.
final class Window {
    /// Lines that are read at once.
    static final int STEP = 100;

    private final LineTable lines;
    private final Gaps gaps;
    private final Followers followers;
    private long start = Long.MAX_VALUE;
    private boolean asking;

    Window(LineTable lines, Gaps gaps, Followers followers) {
        this.lines = lines;
        this.gaps = gaps;
        this.followers = followers;
    }

    Runnable add(Consumer<? super TimelineChange> follower) throws SQLException {
        List<LineRow> rows =
                start == Long.MAX_VALUE
                        ? newest()
                        : lines.between(start, Long.MAX_VALUE, Integer.MAX_VALUE);
        var reset = new TimelineChange.Reset(items(rows), older());
        return followers.add(follower, reset);
    }

    Runnable remove(Consumer<? super TimelineChange> follower) {
        Runnable over = followers.remove(follower);
        if (!followers.any()) {
            start = Long.MAX_VALUE;
            asking = false;
        }
        return over;
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
        if (!followers.any()) {
            return Steps.NOTHING;
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
        followers.tell(change);
    }

    Runnable older(Runnable askServer) throws SQLException {
        if (asking || !followers.any()) {
            return Steps.NOTHING;
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
            return Steps.NOTHING;
        }
        asking = false;
        return prepend(lines.between(gap().orElse(Long.MIN_VALUE), start, STEP));
    }

    Runnable noAnswer() {
        if (!asking) {
            return Steps.NOTHING;
        }
        asking = false;
        return () -> tell(new TimelineChange.Prepended(List.of(), Page.More.UNKNOWN));
    }

    private static List<TimelineItem> items(List<LineRow> rows) {
        return rows.stream().map(LineRow::item).toList();
    }
}
