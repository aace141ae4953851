package rookery.store.sqlite.archive.login;

import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.archive.step.Steps;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The newest line of one conversation. On the archive's thread only.
final class LastLine {
    private final SayingTable table;
    private final Items items;
    private final List<Consumer<? super TimelineItem>> followers = new ArrayList<>();
    private Optional<TimelineItem> told = Optional.empty();

    LastLine(SayingTable table, Items items) {
        this.table = table;
        this.items = items;
    }

    Runnable add(Consumer<? super TimelineItem> follower) {
        return () -> {
            followers.add(follower);
            told = Optional.empty();
        };
    }

    Runnable remove(Consumer<? super TimelineItem> follower) {
        return () -> followers.remove(follower);
    }

    Runnable telling() throws SQLException {
        Optional<Saying> last = table.last();
        if (last.isEmpty()) {
            return Steps.NOTHING;
        }
        TimelineItem item = items.of(last.get());
        return () -> {
            if (!told.equals(Optional.of(item)) && !followers.isEmpty()) {
                told = Optional.of(item);
                List.copyOf(followers).forEach(follower -> follower.accept(item));
            }
        };
    }
}
