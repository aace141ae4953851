package rookery.server.session.room;

import java.util.Optional;

/// Where a page goes on, as clients hold it: numbers, since names may not fit. What was made up
/// begins at the start. Pure.
final class Cursors {
    /// The most that one page brings, as the welcome packet says.
    static final int PAGE = 200;

    private Cursors() {}

    static int page(int limit) {
        return Math.clamp(limit, 1, PAGE);
    }

    static String of(long number) {
        return Long.toString(number);
    }

    static Optional<Long> number(String cursor) {
        try {
            return Optional.of(Long.parseLong(cursor)).filter(number -> number > 0);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
