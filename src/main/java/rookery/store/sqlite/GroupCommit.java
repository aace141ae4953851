package rookery.store.sqlite;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The one thread that writes to a file. Takes all work that waits, does it in one transaction,
/// commits, then answers; the next group fills meanwhile. Nothing is delayed on purpose.
public final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /// Work that may wait; more is refused.
    static final int QUEUE_LIMIT = 65_536;

    /// Past a hundred rows the sync no longer counts; this bounds how long the first of a group
    /// waits.
    static final int GROUP_LIMIT = 2_000;

    private final BlockingQueue<Work> waiting = new LinkedBlockingQueue<>(QUEUE_LIMIT + 1);
    private final Connection connection;
    private final Runnable afterRollback;
    private final Thread thread;
    private final CommitFigures figures = new CommitFigures();
    private volatile boolean closing;

    /// @param afterRollback forgets whatever was remembered of rows that are gone again; on the
    ///   writer thread
    public GroupCommit(String name, Connection connection, Runnable afterRollback)
            throws SQLException {
        this.connection = connection;
        this.afterRollback = afterRollback;
        connection.setAutoCommit(false);
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Never waits: where the queue is full or the store closed, the work fails at once on the
    /// caller's thread.
    public void submit(Work work) {
        if (closing) {
            work.failed("The store is closed.");
        } else if (!waiting.offer(work)) {
            figures.failed();
            work.failed("The store is busy.");
        }
    }

    public CommitFigures figures() {
        return figures;
    }

    /// How much work waits.
    public int waiting() {
        return waiting.size();
    }

    private void run() {
        List<Work> group = new ArrayList<>(GROUP_LIMIT);
        while (true) {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException unexpected) {
                continue;
            }
            waiting.drainTo(group, GROUP_LIMIT - 1);
            boolean last = group.remove(END);
            commit(group);
            if (last && waiting.isEmpty()) {
                return;
            }
            if (last) {
                waiting.add(END);
            }
        }
    }

    private void commit(List<Work> group) {
        String problem = tryToCommit(group);
        if (problem.isEmpty()) {
            group.forEach(work -> answer(work, problem));
        } else if (group.size() == 1) {
            answer(group.getFirst(), problem);
        } else {
            // One bad row must not fail its neighbours.
            group.forEach(work -> answer(work, tryToCommit(List.of(work))));
        }
    }

    private void answer(Work work, String problem) {
        try {
            if (problem.isEmpty()) {
                work.kept();
            } else {
                figures.failed();
                work.failed(problem);
            }
        } catch (RuntimeException bug) {
            LOG.error("an answer of the store failed", bug);
        }
    }

    /// What went wrong, or nothing.
    private String tryToCommit(List<Work> group) {
        long start = System.nanoTime();
        try {
            for (Work work : group) {
                work.write(connection);
            }
            connection.commit();
            figures.committed(group.size(), System.nanoTime() - start);
            return "";
        } catch (SQLException | RuntimeException broken) {
            LOG.warn("{} writes were rolled back", group.size(), broken);
            rollBack();
            return sentence(broken);
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException already) {
            LOG.debug("SQLite rolled back by itself", already);
            begin();
        }
        afterRollback.run();
    }

    /// Where SQLite rolls back by itself, as on a full disk, the driver does not begin anew: then
    /// each write would stand alone, and no commit would be possible any more.
    private void begin() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
        } catch (SQLException broken) {
            LOG.error("no transaction could be begun", broken);
        }
    }

    private static String sentence(Exception broken) {
        if (broken instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
            return "The disk is full.";
        }
        return "The store could not write.";
    }

    /// Does what waits, then ends.
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        waiting.add(END);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(late -> late.failed("The store is closed."));
    }

    /// Something to write. All three are called on the writer thread.
    public interface Work {
        void write(Connection connection) throws SQLException;

        /// It is committed.
        void kept();

        /// @param why one sentence
        void failed(String why);
    }

    private static final Work END =
            new Work() {
                @Override
                public void write(Connection connection) {}

                @Override
                public void kept() {}

                @Override
                public void failed(String why) {}
            };
}
