package rookery.store.sqlite.server.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/// Cuts texts into the short pieces by which they are found. Pure.
///
/// Where words are written apart, three letters in a row are a piece, so that a search finds what
/// stands inside a word, and the first one and two of each word, so that a search as short as that
/// finds something. Where they are not (Chinese, Japanese, Korean, Thai, emoji), one character and
/// two in a row are pieces: most words there are that short.
final class Grams {
    /// Beyond ASCII no character divides pieces for SQLite's tokenizer; those of ASCII that do are
    /// moved there.
    private static final int MOVED = 0xE000;

    private static final char ROOM = '\uE800';
    private static final char AUTHOR = '\uE801';
    private static final char READER = '\uE802';

    private Grams() {}

    /// As texts are compared: without regard to capitals, width and white space.
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// In a room.
    static String room(long number) {
        return ROOM + Long.toString(number, Character.MAX_RADIX);
    }

    static String author(long number) {
        return AUTHOR + Long.toString(number, Character.MAX_RADIX);
    }

    /// In a direct of this account.
    static String reader(long number) {
        return READER + Long.toString(number, Character.MAX_RADIX);
    }

    /// Every piece of a text.
    ///
    /// @param folded as [#fold] makes it
    static void all(String folded, Collection<String> pieces) {
        int[] text = folded.codePoints().toArray();
        for (int i = 0; i < text.length; i++) {
            if (isSpace(text[i])) {
                continue;
            }
            if (isDense(text[i])) {
                pieces.add(piece(text, i, 1));
                if (i + 1 < text.length && isDense(text[i + 1])) {
                    pieces.add(piece(text, i, 2));
                }
                continue;
            }
            if (begins(text, i)) {
                pieces.add(piece(text, i, 1));
                if (isLoose(text, i, 2)) {
                    pieces.add(piece(text, i, 2));
                }
            }
            if (isLoose(text, i, 3)) {
                pieces.add(piece(text, i, 3));
            }
        }
    }

    /// Pieces that every text has in which the word is found.
    ///
    /// @param word folded, without spaces
    static void needed(String word, Collection<String> pieces) {
        int[] text = word.codePoints().toArray();
        if (text.length <= 2 && isLoose(text, 0, text.length)) {
            pieces.add(piece(text, 0, text.length));
            return;
        }
        for (int i = 0; i < text.length; i++) {
            boolean dense = isDense(text[i]);
            boolean pair = dense && i + 1 < text.length && isDense(text[i + 1]);
            boolean alone = dense && !pair && (i == 0 || !isDense(text[i - 1]));
            if (pair) {
                pieces.add(piece(text, i, 2));
            } else if (alone) {
                pieces.add(piece(text, i, 1));
            } else if (!dense && isLoose(text, i, 3)) {
                pieces.add(piece(text, i, 3));
            }
        }
    }

    /// Whether the word is found in the text; both folded.
    static boolean holds(String folded, String word) {
        int[] wanted = word.codePoints().toArray();
        boolean atBeginning = wanted.length <= 2 && isLoose(wanted, 0, wanted.length);
        if (!atBeginning) {
            return folded.contains(word);
        }
        int[] text = folded.codePoints().toArray();
        for (int i = 0; i + wanted.length <= text.length; i++) {
            boolean here = text[i] == wanted[0];
            boolean whole = wanted.length == 1 || text[i + 1] == wanted[1];
            if (here && whole && begins(text, i)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word, or a number or word within signs, begins here.
    private static boolean begins(int[] text, int at) {
        if (at == 0 || isSpace(text[at - 1]) || isDense(text[at - 1])) {
            return true;
        }
        return Character.isLetterOrDigit(text[at]) && !Character.isLetterOrDigit(text[at - 1]);
    }

    private static boolean isLoose(int[] text, int from, int length) {
        if (from + length > text.length) {
            return false;
        }
        for (int i = from; i < from + length; i++) {
            if (isSpace(text[i]) || isDense(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || Character.isSpaceChar(c);
    }

    /// Of a script that is written without spaces, or a sign that is a word by itself.
    private static boolean isDense(int c) {
        if (c < 0x0E00) {
            return false;
        }
        return c >= 0x2E80
                || Character.getType(c) == Character.OTHER_SYMBOL
                || switch (Character.UnicodeScript.of(c)) {
                    case THAI, LAO, KHMER, MYANMAR, HANGUL -> true;
                    default -> false;
                };
    }

    private static String piece(int[] text, int from, int length) {
        StringBuilder piece = new StringBuilder(length * 2);
        for (int i = from; i < from + length; i++) {
            int c = text[i];
            boolean divides = c < 128 && !Character.isLetterOrDigit(c);
            piece.appendCodePoint(divides ? MOVED + c : c);
        }
        return piece.toString();
    }
}
