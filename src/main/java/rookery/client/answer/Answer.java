package rookery.client.answer;

import java.util.function.Function;

/// What came of asking a server.
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    /// @param sentence the server's own, in English
    record Refused<T>(Reason reason, String sentence) implements Answer<T> {}

    /// Not connected, or cut off before the answer came: whether it was done is not known.
    record Lost<T>() implements Answer<T> {}

    /// This server, or the dialect spoken with it, cannot do that.
    record Unable<T>() implements Answer<T> {}

    /// The same with another value.
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(change.apply(value));
            case Refused<T>(Reason reason, String sentence) -> new Refused<>(reason, sentence);
            case Lost<T> _ -> new Lost<>();
            case Unable<T> _ -> new Unable<>();
        };
    }

    /// There is nothing to say but that it is done.
    record Done() {
        public static final Done DONE = new Done();
    }

    enum Reason {
        /// Something else was written under the same id, or it was changed meanwhile.
        CONFLICT,
        NOT_LOGGED_IN,
        WRONG_PASSWORD,
        WRONG_TOKEN,
        /// No new accounts, or no guests.
        CLOSED,
        WRONG_INVITE,
        NAME_TAKEN,
        NO_SUCH_ACCOUNT,
        NO_SUCH_DEVICE,
        NO_SUCH_ROOM,
        NO_SUCH_MESSAGE,
        NO_SUCH_UPLOAD,
        NOT_ALLOWED,
        MALFORMED,
        TOO_LARGE,
        FULL,
        TOO_OFTEN,
        BUSY,
        FAILED,
        /// The server does not know how to do that.
        UNKNOWN
    }
}
