package rookery.store.sqlite;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// One database file: a connection that writes and a few that read. The writing one belongs to one
/// thread at a time; reading is safe for many.
public final class SqliteFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final int READERS = 3;
    private static final int CACHE_KIB = 32 * 1024;

    private final Connection writing;
    private final BlockingQueue<ReadConnection> readers = new ArrayBlockingQueue<>(READERS);

    private SqliteFile(Connection writing, List<ReadConnection> readers) {
        this.writing = writing;
        this.readers.addAll(readers);
    }

    /// Opens or makes the file and brings it up to date. The caller holds the directory's lock.
    static SqliteFile open(Path file, Migrations migrations) throws SQLException {
        Connection writing = connect(file, Access.WRITE);
        try {
            migrations.bringUpToDate(writing);
            List<ReadConnection> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(new ReadConnection(connect(file, Access.READ)));
            }
            return new SqliteFile(writing, readers);
        } catch (SQLException broken) {
            writing.close();
            throw broken;
        }
    }

    static Connection connect(Path file, Access access) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        config.setCacheSize(-CACHE_KIB);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        if (access == Access.READ) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        return connection;
    }

    /// SQLite's own words on what is wrong with the file, or `ok`.
    static String check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            return row.next() ? row.getString(1) : "ok";
        }
    }

    public Connection writing() {
        return writing;
    }

    /// Blocks until a reading connection is free.
    public <T> T read(Reading<T> reading) {
        ReadConnection connection;
        try {
            connection = readers.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to read", stopped);
        }
        try {
            return reading.from(connection);
        } catch (SQLException broken) {
            throw new BrokenStore("cannot read", broken);
        } finally {
            readers.add(connection);
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < READERS; i++) {
            try {
                readers.take().close();
            } catch (SQLException broken) {
                LOG.warn("a reading connection did not close", broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        try {
            writing.close();
        } catch (SQLException broken) {
            LOG.warn("the writing connection did not close", broken);
        }
    }

    enum Access {
        READ,
        WRITE
    }

    /// Some reading from a connection.
    public interface Reading<T> {
        T from(ReadConnection connection) throws SQLException;
    }
}
