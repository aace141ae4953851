package rookery.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Timeout(30)
class GroupCommitTest {
    @TempDir Path directory;

    @Test
    void afterAFullDiskTheNextWriteIsKeptAsBefore() throws Exception {
        Path file = directory.resolve("small.db");
        try (Connection connection = SqliteFile.connect(file, SqliteFile.Access.WRITE)) {
            run(connection, "CREATE TABLE word (text TEXT)");
            run(connection, "PRAGMA max_page_count = 8");
            try (GroupCommit writer = new GroupCommit("test-writer", connection, () -> {})) {
                writer.start();
                assertThat(say(writer, "short")).isEmpty();
                assertThat(say(writer, "x".repeat(100_000))).isEqualTo("The disk is full.");
                assertThat(say(writer, "y".repeat(100_000))).isEqualTo("The disk is full.");
                assertThat(say(writer, "after")).isEmpty();
            }
        }
        try (Connection again = SqliteFile.connect(file, SqliteFile.Access.WRITE);
                Statement statement = again.createStatement();
                var words = statement.executeQuery("SELECT group_concat(text) FROM word")) {
            assertThat(words.getString(1)).isEqualTo("short,after");
        }
    }

    /// What the store says against it; empty once it is kept.
    private static String say(GroupCommit writer, String text) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        writer.submit(
                new GroupCommit.Work() {
                    @Override
                    public void write(Connection connection) throws SQLException {
                        try (var insert =
                                connection.prepareStatement("INSERT INTO word VALUES (?)")) {
                            insert.setString(1, text);
                            insert.executeUpdate();
                        }
                    }

                    @Override
                    public void kept() {
                        answer.complete("");
                    }

                    @Override
                    public void failed(String why) {
                        answer.complete(why);
                    }
                });
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
