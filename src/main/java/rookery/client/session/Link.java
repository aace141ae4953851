package rookery.client.session;

import java.time.Instant;

/// How a conversation stands with its server.
public sealed interface Link {
    record Connecting() implements Link {}

    record Ready() implements Link {}

    /// @param detail the server's own sentence, or empty
    record Waiting(Instant retryAt, Trouble trouble, String detail) implements Link {}

    /// Left on purpose, or the server said never to come back.
    record Closed() implements Link {}

    enum Trouble {
        UNKNOWN_HOST,
        NO_ANSWER,
        REFUSED,
        NOT_A_CHAT_SERVER,
        /// Its certificate is not one that this computer trusts.
        NOT_TRUSTED,
        TURNED_AWAY,
        LOST
    }
}
