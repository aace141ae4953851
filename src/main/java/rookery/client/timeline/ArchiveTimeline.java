package rookery.client.timeline;

import rookery.client.watch.Pin;
import rookery.core.timeline.TimelineChange;
import rookery.store.archive.ConversationArchive;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What the archive has, and where it ends what the server has.
public final class ArchiveTimeline implements Timeline {
    private final ConversationArchive archive;
    private final Runnable askServer;

    /// @param askServer asks for older messages, which come into the archive; quick
    public ArchiveTimeline(ConversationArchive archive, Runnable askServer) {
        this.archive = archive;
        this.askServer = askServer;
    }

    @Override
    public Pin watch(Consumer<? super TimelineChange> watcher) {
        Runnable unfollow = archive.follow(watcher);
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                unfollow.run();
            }
        };
    }

    @Override
    public void older() {
        archive.older(askServer);
    }
}
