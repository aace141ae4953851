package rookery.core.room;

import rookery.core.account.AccountId;
import rookery.core.account.NameText;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name by which a room is joined, already checked; the same alias is the same room in every
/// dialect.
///
/// @param text tidy, lower case, 1 to [#MAX_LENGTH] code points: letters, digits, `.`, `_`, `-`,
///   `@`; not only dots; or two account numbers with a colon, for a direct
public record RoomAlias(String text) {
    public static final int MAX_LENGTH = 64;

    private static final Pattern DIRECT = Pattern.compile("[1-9][0-9]{0,18}:[1-9][0-9]{0,18}");

    public RoomAlias {
        if (!DIRECT.matcher(text).matches()
                && !(check(text) instanceof Checked.Fine(String tidy) && tidy.equals(text))) {
            throw new IllegalArgumentException("not a room alias; ask RoomAlias.parse first");
        }
    }

    /// The direct of two accounts is a room whose alias nobody can type.
    public static RoomAlias direct(AccountId one, AccountId other) {
        long low = Math.min(one.number(), other.number());
        long high = Math.max(one.number(), other.number());
        return new RoomAlias(low + ":" + high);
    }

    public boolean isDirect() {
        return text.indexOf(':') > 0;
    }

    public static Parsed parse(String raw) {
        return switch (check(raw)) {
            case Checked.Fine(String text) -> new Parsed.Ok(new RoomAlias(text));
            case Checked.Bad(Problem problem) -> new Parsed.No(problem);
        };
    }

    private static Checked check(String raw) {
        // Longer than any tidy form can shrink from: refuse before any work is done on it.
        if (raw.length() > 16 * MAX_LENGTH) {
            return new Checked.Bad(Problem.TOO_LONG);
        }
        String text = NameText.tidy(raw).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Checked.Bad(Problem.EMPTY);
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            return new Checked.Bad(Problem.TOO_LONG);
        }
        boolean known = text.codePoints().allMatch(RoomAlias::isAllowed);
        boolean onlyDots = text.chars().allMatch(c -> c == '.');
        return known && !onlyDots
                ? new Checked.Fine(text)
                : new Checked.Bad(Problem.HAS_FORBIDDEN_CHARACTER);
    }

    private static boolean isAllowed(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || ".-_@".indexOf(codePoint) >= 0;
    }

    private sealed interface Checked {
        record Fine(String text) implements Checked {}

        record Bad(Problem problem) implements Checked {}
    }

    public sealed interface Parsed {
        record Ok(RoomAlias alias) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        EMPTY,
        TOO_LONG,
        HAS_FORBIDDEN_CHARACTER
    }
}
