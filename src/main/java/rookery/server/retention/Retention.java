package rookery.server.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.room.Rooms;
import rookery.store.message.RetentionStore;
import rookery.store.message.RetentionStore.Due;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Forgets what is kept no longer, in steps so small that nobody who posts waits for them.
/// Blocking; for one thread of its own.
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /// Bytes lie for so long before they may go: whoever brought them may not have said so yet.
    private static final Duration GRACE = Duration.ofHours(1);

    private final RetentionStore store;
    private final Rooms rooms;
    private final Supplier<RetentionRules> rules;
    private final InstantSource clock;
    private volatile boolean stopped;

    public Retention(
            RetentionStore store,
            Rooms rooms,
            Supplier<RetentionRules> rules,
            InstantSource clock) {
        this.store = store;
        this.rooms = rooms;
        this.rules = rules;
        this.clock = clock;
    }

    public RetentionRules rules() {
        return rules.get();
    }

    /// Forgets all that is due now. One at a time.
    public synchronized Swept sweep() {
        RetentionRules now = rules.get();
        Instant at = clock.instant();
        int messages = 0;
        int files = 0;
        int bytes = 0;
        try {
            for (Due due : store.due(now.site(), at)) {
                messages += remove(due);
            }
            if (!stopped) {
                files = store.forgetUnmentioned(at.minus(now.unmentioned()));
                bytes = store.removeBytes(at.minus(GRACE));
            }
        } catch (IOException | RuntimeException broken) {
            LOG.error("what is old could not be forgotten; it is tried again later", broken);
        }
        if (messages + files + bytes > 0) {
            LOG.info(
                    "forgot {} messages, {} uploads that no message mentions, {} files of bytes",
                    messages,
                    files,
                    bytes);
        }
        return new Swept(messages, files, bytes);
    }

    private int remove(Due due) {
        int all = 0;
        int removed = stopped ? 0 : store.remove(due);
        while (removed > 0) {
            all += removed;
            removed = stopped ? 0 : store.remove(due);
        }
        if (all > 0) {
            rooms.forgetBefore(due.room(), due.last() + 1);
        }
        return all;
    }

    /// Ends after the step in hand; what is left is for the next time. From any thread.
    public void stop() {
        stopped = true;
    }

    /// @param files uploads that no message mentions
    /// @param removed files whose bytes are gone
    public record Swept(int messages, int files, int removed) {}
}
