package rookery.core.account;

/// The name by which an account is known on its server, already checked.
///
/// @param text tidy, without difference of case, 1 to [#MAX_LENGTH] code points: letters with their
///   marks, digits, `.`, `_`, `-`, `@`; not only dots
public record AccountName(String text) implements Comparable<AccountName> {
    public static final int MAX_LENGTH = 64;

    public AccountName {
        if (!(check(text) instanceof Checked.Fine(String folded) && folded.equals(text))) {
            throw new IllegalArgumentException("not an account name; ask AccountName.parse first");
        }
    }

    public static Parsed parse(String raw) {
        return switch (check(raw)) {
            case Checked.Fine(String text) -> new Parsed.Ok(new AccountName(text));
            case Checked.Bad(Problem problem) -> new Parsed.No(problem);
        };
    }

    private static Checked check(String raw) {
        // Longer than any folded form can shrink from: refuse before any work is done on it.
        if (raw.length() > 16 * MAX_LENGTH) {
            return new Checked.Bad(Problem.TOO_LONG);
        }
        String text = NameText.fold(raw);
        if (text.isEmpty()) {
            return new Checked.Bad(Problem.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return new Checked.Bad(Problem.TOO_LONG);
        }
        boolean known = text.codePoints().allMatch(AccountName::isAllowed);
        boolean onlyDots = text.chars().allMatch(c -> c == '.');
        return known && !onlyDots && !isMark(text.codePointAt(0))
                ? new Checked.Fine(text)
                : new Checked.Bad(Problem.HAS_FORBIDDEN_CHARACTER);
    }

    private static boolean isAllowed(int codePoint) {
        boolean written = Character.isLetterOrDigit(codePoint) || isMark(codePoint);
        return ".-_@".indexOf(codePoint) >= 0 || (written && !NameText.isUnseen(codePoint));
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// What this name looks like.
    public Skeleton skeleton() {
        return Skeleton.of(text);
    }

    @Override
    public int compareTo(AccountName other) {
        return text.compareTo(other.text);
    }

    private sealed interface Checked {
        record Fine(String text) implements Checked {}

        record Bad(Problem problem) implements Checked {}
    }

    public sealed interface Parsed {
        record Ok(AccountName name) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        EMPTY,
        TOO_LONG,
        HAS_FORBIDDEN_CHARACTER
    }
}
