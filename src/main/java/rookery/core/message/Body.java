package rookery.core.message;

/// The text of a message, already checked. If you hold a `Body`, it can be sent and kept unchanged.
///
/// @param text at most [#MAX_LENGTH] chars of whole Unicode characters; may be empty, since some
///   dialects allow it
public record Body(String text) {
    /// 16,384 chars: at most 48 KiB of UTF-8, so that a frame of 64 KiB always holds one.
    public static final int MAX_LENGTH = 16_384;

    public static final Body EMPTY = new Body("");

    public Body {
        if (problemOf(text) != Problem.NONE) {
            throw new IllegalArgumentException("not a body; ask Body.parse first");
        }
    }

    public static Parsed parse(String raw) {
        Problem problem = problemOf(raw);
        return problem == Problem.NONE ? new Parsed.Ok(new Body(raw)) : new Parsed.No(problem);
    }

    /// Nothing that a reader would see.
    public boolean isBlank() {
        return text.isBlank();
    }

    private static Problem problemOf(String text) {
        if (text.length() > MAX_LENGTH) {
            return Problem.TOO_LONG;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean whole =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (!whole) {
                return Problem.NOT_UNICODE;
            }
            i++;
        }
        return Problem.NONE;
    }

    public sealed interface Parsed {
        record Ok(Body body) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        TOO_LONG,
        NOT_UNICODE
    }
}
