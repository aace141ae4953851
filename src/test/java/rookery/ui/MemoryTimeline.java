package rookery.ui;

import rookery.client.timeline.Timeline;
import rookery.client.watch.Pin;
import rookery.core.history.Page;
import rookery.core.timeline.TimelineChange;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A timeline whose changes the test makes.
public final class MemoryTimeline implements Timeline {
    private final List<Consumer<? super TimelineChange>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    public void tell(TimelineChange change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /// How often older lines were asked for.
    public int asked() {
        return asked.get();
    }

    @Override
    public Pin watch(Consumer<? super TimelineChange> watcher) {
        watcher.accept(new TimelineChange.Reset(List.of(), Page.More.YES));
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void older() {
        asked.incrementAndGet();
    }
}
