package rookery.server.room.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.reply.Reply;
import rookery.server.fanout.Asker;
import rookery.store.account.AccountStore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where event loops and lanes ask what is kept of rooms without waiting. Safe for many threads.
public final class RoomDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RoomDesk.class);

    private final RoomStores stores;
    private final AccountStore accounts;
    private final Executor readers;
    private final InstantSource clock;

    /// @param readers runs what blocks on the stores; may refuse
    public RoomDesk(
            RoomStores stores, AccountStore accounts, Executor readers, InstantSource clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.readers = readers;
        this.clock = clock;
    }

    /// Blocking.
    public RoomStores stores() {
        return stores;
    }

    /// Blocking.
    public AccountStore accounts() {
        return accounts;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// @param question answers `from`; runs on a reader, where it may block
    public void ask(Asker from, Function<RoomStores, Reply> question, Runnable settled) {
        try {
            readers.execute(() -> answer(from, question, settled));
        } catch (RejectedExecutionException _) {
            from.answer(new Reply.Denied(Reply.Problem.BUSY, "Ask again in a moment."));
            settled.run();
        }
    }

    /// Does what nobody waits for.
    ///
    /// @param broken where it could not be done; on a reader or the caller's thread
    public void run(Consumer<RoomStores> task, Runnable broken) {
        try {
            readers.execute(() -> attempt(task, broken));
        } catch (RejectedExecutionException _) {
            broken.run();
        }
    }

    private void attempt(Consumer<RoomStores> task, Runnable broken) {
        try {
            task.accept(stores);
        } catch (RuntimeException problem) {
            LOG.error("the store did not answer", problem);
            broken.run();
        }
    }

    private void answer(Asker from, Function<RoomStores, Reply> question, Runnable settled) {
        Reply reply;
        try {
            reply = question.apply(stores);
        } catch (RuntimeException problem) {
            LOG.error("a question about a room failed", problem);
            reply = new Reply.Denied(Reply.Problem.TRY_LATER, "Try again later.");
        }
        from.answer(reply);
        settled.run();
    }
}
