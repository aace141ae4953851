package rookery.store.sqlite.archive.step;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.store.sqlite.GroupCommit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Changes of one conversation on their way to the archive's thread.
public final class Steps {
    /// Nothing is to be told.
    public static final Runnable NOTHING = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final GroupCommit writer;
    private final Changing afterEach;

    /// @param afterEach what every change may change, too
    public Steps(GroupCommit writer, Changing afterEach) {
        this.writer = writer;
        this.afterEach = afterEach;
    }

    public void submit(Changing changing) {
        submit(changing, why -> LOG.warn("the archive did not take a change: {}", why));
    }

    /// @param failed called instead of what would be told, with one sentence
    public void submit(Changing changing, Consumer<String> failed) {
        writer.submit(new Step(changing, failed));
    }

    public interface Changing {
        /// Returns what to tell once it is kept.
        Runnable change() throws SQLException;
    }

    /// A change in a transaction, told after it. A transaction that fails is tried again, so what
    /// it means is only believed once it is kept.
    private final class Step implements GroupCommit.Work {
        private final Changing changing;
        private final Consumer<String> failed;
        private Runnable telling = NOTHING;
        private Runnable after = NOTHING;

        Step(Changing changing, Consumer<String> failed) {
            this.changing = changing;
            this.failed = failed;
        }

        @Override
        public void write(Connection connection) throws SQLException {
            telling = changing.change();
            after = afterEach.change();
        }

        @Override
        public void kept() {
            telling.run();
            after.run();
        }

        @Override
        public void failed(String why) {
            failed.accept(why);
        }
    }
}
