package rookery.core.message;

/// How far a message of mine came. Moves forward only, save that a failed one may be tried again.
public sealed interface Delivery {
    /// Waits in the outbox, or is on its way.
    record Pending() implements Delivery {}

    /// Its file is on the way to the server.
    ///
    /// @param sent bytes that have arrived, of `size`
    record Uploading(long sent, long size, Motion motion) implements Delivery {}

    /// The server has it.
    record Accepted() implements Delivery {}

    /// A device of somebody else has it.
    record Delivered() implements Delivery {}

    /// Somebody else has seen it.
    record Displayed() implements Delivery {}

    record Failed(Reason reason) implements Delivery {}

    /// Of a file on its way.
    enum Motion {
        GOING,
        /// The server is away or busy; it goes on by itself.
        WAITING,
        /// As the person wished.
        PAUSED
    }

    enum Reason {
        GAVE_UP,
        REFUSED,
        TOO_LARGE,
        NO_WORD,
        NOT_KEPT
    }
}
