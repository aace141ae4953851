package rookery.server.account;

import java.time.Duration;

/// What came of asking something about an account.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /// @param pause how long it is no use to ask again; zero where time does not help
    record Refused<T>(Problem problem, Duration pause) implements Outcome<T> {}

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(problem, Duration.ZERO);
    }
}
