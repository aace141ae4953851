package rookery.server.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Where event loops and lanes ask about accounts without waiting. Safe for many threads.
public final class AccountDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);

    private final Accounts accounts;
    private final Executor executor;

    /// @param executor bounded: where it refuses, those who ask are told [Problem#BUSY]
    public AccountDesk(Accounts accounts, Executor executor) {
        this.accounts = accounts;
        this.executor = executor;
    }

    /// @param done called once, on a thread of the executor, or at once on the caller's where there
    ///   is too much to do
    public <T> void ask(Function<Accounts, Outcome<T>> question, Consumer<Outcome<T>> done) {
        try {
            executor.execute(() -> done.accept(answer(question)));
        } catch (RejectedExecutionException full) {
            done.accept(Outcome.refused(Problem.BUSY));
        }
    }

    private <T> Outcome<T> answer(Function<Accounts, Outcome<T>> question) {
        try {
            return question.apply(accounts);
        } catch (RuntimeException broken) {
            LOG.error("a question about an account failed", broken);
            return Outcome.refused(Problem.BUSY);
        }
    }
}
