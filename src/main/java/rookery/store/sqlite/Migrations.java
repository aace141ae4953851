package rookery.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The numbered steps that bring a database file to the present shape. A released step is never
/// edited.
///
/// @param purpose the folder under `rookery/sql`
/// @param steps file names without `.sql`, in order; step n brings the file to version n
public record Migrations(String purpose, List<String> steps) {
    public Migrations {
        steps = List.copyOf(steps);
    }

    int newest() {
        return steps.size();
    }

    int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /// Each step is one transaction, so that a cut leaves a whole version.
    void bringUpToDate(Connection connection) throws SQLException {
        for (int version = versionOf(connection); version < newest(); version++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(text(steps.get(version)));
                statement.executeUpdate("PRAGMA user_version = " + (version + 1));
                connection.commit();
            } catch (SQLException broken) {
                connection.rollback();
                throw broken;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private String text(String step) {
        String name = "/rookery/sql/" + purpose + "/" + step + ".sql";
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
