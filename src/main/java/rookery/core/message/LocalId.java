package rookery.core.message;

/// The id that the sending client gives a message; makes retries harmless.
///
/// @param text 1 to 64 printable ASCII characters without spaces
public record LocalId(String text) {
    public static final int MAX_LENGTH = 64;

    public LocalId {
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a local id is 1 to 64 printable ASCII characters");
        }
    }
}
