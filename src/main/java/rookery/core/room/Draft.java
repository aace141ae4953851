package rookery.core.room;

/// Unsent text of an account in a conversation.
///
/// @param text as it was typed, at most [#MAX_LENGTH] UTF-16 units of whole characters; empty where
///   there is none
public record Draft(String text) {
    public static final int MAX_LENGTH = 16_384;
    public static final Draft NONE = new Draft("");

    public Draft {
        if (problemOf(text) != Problem.NONE) {
            throw new IllegalArgumentException("not a draft; ask Draft.parse first");
        }
    }

    public static Parsed parse(String raw) {
        Problem problem = problemOf(raw);
        return problem == Problem.NONE ? new Parsed.Ok(new Draft(raw)) : new Parsed.No(problem);
    }

    private static Problem problemOf(String raw) {
        if (raw.length() > MAX_LENGTH) {
            return Problem.TOO_LONG;
        }
        boolean isHalf =
                raw.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return isHalf ? Problem.HAS_HALF_CHARACTER : Problem.NONE;
    }

    public sealed interface Parsed {
        record Ok(Draft draft) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        TOO_LONG,
        HAS_HALF_CHARACTER
    }
}
