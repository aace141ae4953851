package rookery.core.account;

import java.text.Normalizer;

/// The characters that names of people and rooms may never hold.
public final class NameText {
    private NameText() {}

    /// NFC and without white space at the ends, so that two ways of typing a name are one name.
    public static String tidy(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    }

    /// True where a character would be invisible, turn the direction of its neighbours, or is half
    /// of one.
    public static boolean hasTrickCharacter(String text) {
        return text.codePoints().anyMatch(NameText::isTrick);
    }

    private static boolean isTrick(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // The joiner builds emoji of several parts and belongs to some scripts.
            case Character.FORMAT -> codePoint != 0x200D && codePoint != 0x200C;
            default -> false;
        };
    }
}
