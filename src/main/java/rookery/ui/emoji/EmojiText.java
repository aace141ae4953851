package rookery.ui.emoji;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the emoji stand in a text. Pure.
public final class EmojiText {
    private static final int KEYCAP = 0x20E3;

    private EmojiText() {}

    /// In order; put together again they are the text.
    public static List<Part> parts(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.codePoints().noneMatch(EmojiText::mayBelongToOne)) {
            return List.of(new Part.Plain(text));
        }
        List<Part> parts = new ArrayList<>();
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int plain = 0;
        int from = 0;
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            Optional<Emoji> emoji = emoji(text.substring(from, to));
            if (emoji.isPresent()) {
                addPlain(parts, text.substring(plain, from));
                parts.add(new Part.Picture(text.substring(from, to), emoji.get()));
                plain = to;
            }
        }
        addPlain(parts, text.substring(plain));
        return parts;
    }

    private static Optional<Emoji> emoji(String letter) {
        return letter.codePoints().anyMatch(EmojiText::mayBelongToOne)
                ? Emojis.all().of(letter)
                : Optional.empty();
    }

    private static boolean mayBelongToOne(int codePoint) {
        return (codePoint > 0x7F && Character.isEmoji(codePoint)) || codePoint == KEYCAP;
    }

    private static void addPlain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Plain(text));
        }
    }

    /// A stretch of a text.
    public sealed interface Part {
        record Plain(String text) implements Part {}

        /// @param text as it was written
        record Picture(String text, Emoji emoji) implements Part {}
    }
}
