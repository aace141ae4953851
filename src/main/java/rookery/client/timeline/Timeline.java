package rookery.client.timeline;

import rookery.client.watch.Pin;
import rookery.core.timeline.TimelineChange;

import java.util.function.Consumer;

/// The ordered view of one conversation. Safe for many threads; never blocks.
public interface Timeline {
    /// The watcher gets a [TimelineChange.Reset] first, then every change once, in order, on the
    /// archive's thread. It must be quick.
    Pin watch(Consumer<? super TimelineChange> watcher);

    /// Asks for older lines; they come as one [TimelineChange.Prepended], empty if there are none.
    /// Asking again while one is under way does nothing.
    void older();
}
