package rookery.store.sqlite.archive.step;

import rookery.core.timeline.TimelineChange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Who follows the lines of one conversation. On the archive's thread only.
public final class Followers {
    private final List<Consumer<? super TimelineChange>> told = new ArrayList<>();
    private final Set<Consumer<? super TimelineChange>> expected = new HashSet<>();

    /// Whether anybody will look once what is under way is kept.
    public boolean any() {
        return !expected.isEmpty();
    }

    /// Returns what makes it one that is told, beginning with this.
    public Runnable add(Consumer<? super TimelineChange> follower, TimelineChange first) {
        expected.add(follower);
        return () -> {
            told.add(follower);
            follower.accept(first);
        };
    }

    /// Returns what makes it one that is told no longer.
    public Runnable remove(Consumer<? super TimelineChange> follower) {
        expected.remove(follower);
        return () -> told.remove(follower);
    }

    public void tell(TimelineChange change) {
        List.copyOf(told).forEach(follower -> follower.accept(change));
    }
}
