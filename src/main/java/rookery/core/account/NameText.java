package rookery.core.account;

import java.text.Normalizer;
import java.util.Locale;

/// The characters that names of people and rooms may never hold.
public final class NameText {
    private NameText() {}

    /// NFC and without white space at the ends, so that two ways of typing a name are one name.
    public static String tidy(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
    }

    /// [#tidy] and without difference of case: names that differ in case only become one. Folding
    /// twice changes nothing more.
    public static String fold(String raw) {
        return tidy(lowered(lowered(tidy(raw))));
    }

    /// By way of the capitals, since letters that share a capital are one letter here. Once is not
    /// enough for the few whose small letters have a capital of their own.
    private static String lowered(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// True for what Unicode counts as a letter or a mark although nothing is drawn for it.
    static boolean isUnseen(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default ->
                    (codePoint >= 0x180B && codePoint <= 0x180F)
                            || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                            || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
        };
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
