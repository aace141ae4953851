package rookery.server.session.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.store.RoomStore;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Numbers for guests, taken from the store in blocks, so that none is ever given twice, not after
/// a crash either. Safe for many threads; never blocks after construction.
public final class GuestNumbers {
    private static final Logger LOG = LoggerFactory.getLogger(GuestNumbers.class);

    /// Enough for all who come back at once after a restart, until the next block is there.
    private static final int BLOCK = 8_192;

    private static final int LARGEST_BLOCK = 65_536;

    private final RoomStore store;
    private final Executor readers;

    // Guarded by this.
    private long next;
    private long end;
    private long following;
    private int followingSize = BLOCK;
    private boolean fetching;

    /// Blocking: takes the first block.
    public GuestNumbers(RoomStore store, Executor readers) {
        this.store = store;
        this.readers = readers;
        next = store.takeAccountNumbers(BLOCK);
        end = next + BLOCK;
    }

    /// Empty in the rare moment in which the store has not given new ones yet.
    public synchronized Optional<AccountId> findNext() {
        if (next == end && following != 0) {
            next = following;
            end = next + followingSize;
            following = 0;
        }
        if (end - next <= BLOCK / 2 && following == 0 && !fetching) {
            fetch();
        }
        return next == end ? Optional.empty() : Optional.of(new AccountId(next++));
    }

    private void fetch() {
        int size = Math.min(2 * followingSize, LARGEST_BLOCK);
        fetching = true;
        try {
            readers.execute(() -> take(size));
        } catch (RejectedExecutionException _) {
            // The next one who asks tries again.
            fetching = false;
        }
    }

    /// On a reader.
    private void take(int size) {
        long first = 0;
        try {
            first = store.takeAccountNumbers(size);
        } catch (RuntimeException problem) {
            LOG.error("no new account numbers", problem);
        }
        synchronized (this) {
            following = first;
            followingSize = size;
            fetching = false;
        }
    }
}
