package rookery.core.history;

import rookery.core.message.MessageId;

import java.time.Instant;

/// Which stretch of a room's history is wanted.
public sealed interface Around {
    record Newest() implements Around {}

    record Oldest() implements Around {}

    /// Those before this one, without it.
    record Before(long seq) implements Around {}

    /// Those after this one, without it.
    record After(long seq) implements Around {}

    /// As many before as after, with it.
    record At(long seq) implements Around {}

    /// What [Before], [After] or [At] mean for the message of this number.
    record Known(MessageId id, Side side) implements Around {}

    /// Those sent before it, those sent after it, or [At] for the last one sent until then.
    record Moment(Instant time, Side side) implements Around {}

    enum Side {
        BEFORE,
        AFTER,
        BOTH
    }
}
