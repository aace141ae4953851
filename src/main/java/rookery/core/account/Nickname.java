package rookery.core.account;

/// What somebody is called on the screen, already checked. Says nothing of who they are. May be
/// empty: xnest allows a member without a name.
///
/// @param text tidy, at most [#MAX_LENGTH] code points, without invisible or direction characters
public record Nickname(String text) {
    public static final int MAX_LENGTH = 64;

    public static final Nickname NONE = new Nickname("");

    public Nickname {
        if (problemOf(text) != Problem.NONE) {
            throw new IllegalArgumentException("not a nickname; ask Nickname.parse first");
        }
    }

    public static Parsed parse(String raw) {
        String text = NameText.tidy(raw);
        Problem problem = problemOf(text);
        return problem == Problem.NONE ? new Parsed.Ok(new Nickname(text)) : new Parsed.No(problem);
    }

    private static Problem problemOf(String text) {
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return Problem.TOO_LONG;
        }
        return NameText.hasTrickCharacter(text) ? Problem.HAS_CONTROL_CHARACTER : Problem.NONE;
    }

    /// What this looks like, if one takes it for an account's name.
    public Skeleton skeleton() {
        return Skeleton.of(NameText.fold(text));
    }

    public sealed interface Parsed {
        record Ok(Nickname nickname) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        NONE,
        TOO_LONG,
        HAS_CONTROL_CHARACTER
    }
}
