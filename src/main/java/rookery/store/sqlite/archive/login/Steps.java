package rookery.store.sqlite.archive.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.store.sqlite.GroupCommit;

import java.sql.Connection;
import java.sql.SQLException;

/// Changes of one conversation on their way to the archive's thread.
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final GroupCommit writer;
    private final LastLine last;

    Steps(GroupCommit writer, LastLine last) {
        this.writer = writer;
        this.last = last;
    }

    void submit(Changing changing) {
        writer.submit(new Step(changing));
    }

    interface Changing {
        /// Returns what to tell once it is kept.
        Runnable change() throws SQLException;
    }

    /// A change in a transaction, told after it. A transaction that fails is tried again, so what
    /// it means is only believed once it is kept.
    private final class Step implements GroupCommit.Work {
        private final Changing changing;
        private Runnable telling = SayingWindow.NOTHING;
        private Runnable newest = SayingWindow.NOTHING;

        Step(Changing changing) {
            this.changing = changing;
        }

        @Override
        public void write(Connection connection) throws SQLException {
            telling = changing.change();
            newest = last.telling();
        }

        @Override
        public void kept() {
            telling.run();
            newest.run();
        }

        @Override
        public void failed(String why) {
            LOG.warn("the archive did not take a change: {}", why);
        }
    }
}
