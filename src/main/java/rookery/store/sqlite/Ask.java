package rookery.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/// Writing whose caller waits for the answer.
public final class Ask<T> implements GroupCommit.Work {
    private final Writing<T> writing;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private T result;

    private Ask(Writing<T> writing, T before) {
        this.writing = writing;
        this.result = before;
    }

    /// Blocks until it is committed.
    ///
    /// @param before any value; never returned
    public static <T> T of(GroupCommit writer, T before, Writing<T> writing) {
        Ask<T> ask = new Ask<>(writing, before);
        writer.submit(ask);
        return ask.answer.join();
    }

    @Override
    public void write(Connection connection) throws SQLException {
        result = writing.in(connection);
    }

    @Override
    public void kept() {
        answer.complete(result);
    }

    @Override
    public void failed(String why) {
        answer.completeExceptionally(new BrokenStore(why, new SQLException(why)));
    }

    public interface Writing<T> {
        T in(Connection connection) throws SQLException;
    }
}
