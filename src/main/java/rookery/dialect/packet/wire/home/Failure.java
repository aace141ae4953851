package rookery.dialect.packet.wire.home;

/// Why something was not done.
///
/// @param sentence for a person
/// @param field the path of the field at fault; empty if it is not one field
public record Failure(Code code, String sentence, String field) {
    private static final int LONGEST_PATH = 200;

    /// A path is as long as its sender made the names in it; one that is too long is left out.
    public static Failure at(Code code, String path, String sentence) {
        return new Failure(code, sentence, path.length() > LONGEST_PATH ? "" : path);
    }

    /// What a client may decide by; the protocol page says when each is given.
    public enum Code {
        MALFORMED,
        UNKNOWN,
        NOT_LOGGED_IN,
        WRONG_PASSWORD,
        WRONG_TOKEN,
        CLOSED,
        WRONG_INVITE,
        NAME_TAKEN,
        NOT_ALLOWED,
        NO_SUCH_ACCOUNT,
        NO_SUCH_ROOM,
        NO_SUCH_MESSAGE,
        NO_SUCH_UPLOAD,
        NO_SUCH_DEVICE,
        CONFLICT,
        WEAK,
        TOO_LARGE,
        FULL,
        TOO_OFTEN,
        BUSY,
        FAILED
    }
}
