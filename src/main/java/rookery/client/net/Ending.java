package rookery.client.net;

/// Why a connection ended, or never began.
///
/// @param detail the server's own sentence; empty where it said nothing fit to be shown
public record Ending(Cause cause, String detail) {
    public static Ending of(Cause cause) {
        return new Ending(cause, "");
    }

    public enum Cause {
        UNKNOWN_HOST,
        NO_ANSWER,
        REFUSED,
        NOT_A_CHAT_SERVER,
        NOT_TRUSTED,
        TURNED_AWAY,
        /// Whoever asks like that may never come in.
        FORBIDDEN,
        /// It was open before.
        LOST
    }
}
