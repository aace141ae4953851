package rookery.store.sqlite;

import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Copies a database as it stands at one moment, while other programs read and write it. Nobody
/// waits for it: a reader of a write-ahead log hinders no writer.
public final class DatabaseCopy {
    private static final int ALL_PAGES = -1;

    private DatabaseCopy() {}

    /// Blocking. The directory's lock is not needed.
    ///
    /// @param to is not there yet
    public static void take(Path file, Path to) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no database " + file);
        }
        try (Connection connection = SqliteFile.connect(file, SqliteFile.Access.READ)) {
            // In one step: between steps another program may write, and the copy begins anew.
            int code =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup("main", to.toString(), null, 0, 0, ALL_PAGES);
            SQLiteErrorCode result = SQLiteErrorCode.getErrorCode(code);
            if (result != SQLiteErrorCode.SQLITE_OK && result != SQLiteErrorCode.SQLITE_DONE) {
                throw new IOException("the database cannot be copied: " + result.message);
            }
        } catch (SQLException broken) {
            throw new IOException("the database cannot be copied", broken);
        }
    }

    /// Blocking. Whether all of it can be read; looks through the whole file.
    public static boolean isSound(Path file) {
        try (Connection connection = SqliteFile.connect(file, SqliteFile.Access.READ)) {
            return SqliteFile.check(connection).equals("ok");
        } catch (SQLException broken) {
            return false;
        }
    }
}
