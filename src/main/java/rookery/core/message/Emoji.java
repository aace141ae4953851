package rookery.core.message;

/// What one puts on a message to react to it, already checked.
///
/// @param text one line of 1 to [#MAX_LENGTH] UTF-16 units
public record Emoji(String text) implements Comparable<Emoji> {
    public static final int MAX_LENGTH = 32;

    public Emoji {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not an emoji; ask Emoji.isOne first");
        }
    }

    public static boolean isOne(String raw) {
        return !raw.isBlank()
                && raw.length() <= MAX_LENGTH
                && raw.codePoints()
                        .noneMatch(
                                c ->
                                        Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public int compareTo(Emoji other) {
        return text.compareTo(other.text);
    }
}
