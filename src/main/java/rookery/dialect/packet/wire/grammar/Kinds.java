package rookery.dialect.packet.wire.grammar;

import rookery.core.account.NameText;
import rookery.dialect.packet.wire.tree.Node;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// The kinds of value that know nothing of chat.
public final class Kinds {
    public static final Kind<Boolean> FLAG = new FlagKind();

    /// From 0; 0 if absent.
    public static final Kind<Long> COUNT = whole("count", 0, Node.MAX_WHOLE);

    /// From 1.
    public static final Kind<Long> NUMBER = whole("number", 1, Node.MAX_WHOLE);

    private static final int LONGEST_ADDRESS = 2048;

    /// A URL of the web or a path on the server, as it came: nothing that a reader's own machine
    /// would run. Empty if absent.
    public static final Kind<String> ADDRESS =
            text("address", LONGEST_ADDRESS, Optional.of(""), Kinds::checkAddress);

    private Kinds() {}

    /// Whole Unicode characters, as they came.
    public static Kind<String> text(int least, int most) {
        return text(range("text", least, most), most, empty(least), text -> checkText(text, least));
    }

    /// In one line, tidy, without what a reader cannot see.
    public static Kind<String> line(int least, int most) {
        return text(
                range("line", least, most),
                most,
                empty(least),
                text -> checkLine(text, least, most));
    }

    /// Printable ASCII without spaces.
    public static Kind<String> token(int most) {
        return text("token(" + most + ")", most, Optional.of(""), Kinds::checkToken);
    }

    /// A text with a checker of its own.
    public static Kind<String> text(
            String words,
            int most,
            Optional<String> absent,
            Function<String, Outcome<String>> check) {
        return new TextKind<>(words, most, absent, check, text -> text);
    }

    /// A text that is some value.
    ///
    /// @param longest in chars, before it is tidied
    public static <V> Kind<V> parsed(
            String words,
            int longest,
            Optional<V> absent,
            Function<String, Outcome<V>> parse,
            Function<V, String> print) {
        return new TextKind<>(words, longest, absent, parse, print);
    }

    /// A kind that exists already, as another value.
    public static <V> Kind<V> mapped(
            Kind<String> kind,
            Optional<V> absent,
            Function<String, V> make,
            Function<V, String> print) {
        TextKind<String> text = (TextKind<String>) kind;
        return new TextKind<>(
                text.words(),
                text.longest(),
                absent,
                raw -> text.parse().apply(raw).map(make),
                print);
    }

    public static Kind<Long> whole(long least, long most) {
        return whole("whole(" + least + ".." + most + ")", least, most);
    }

    private static Kind<Long> whole(String words, long least, long most) {
        return new NumberKind<>(
                words,
                least,
                most,
                number -> number,
                number -> number,
                least == 0 ? Optional.of(0L) : Optional.empty());
    }

    /// A number that is some value.
    public static <V> Kind<V> numbered(
            String words, long least, long most, LongFunction<V> make, ToLongFunction<V> number) {
        return new NumberKind<>(
                words,
                least,
                most,
                make,
                number,
                least == 0 ? Optional.of(make.apply(0)) : Optional.empty());
    }

    public static <V> Kind<List<V>> list(int most, Kind<V> of) {
        return new ListKind<>(most, of);
    }

    /// One of an enum's words, or of some of them, in lower case.
    public static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    public static <E extends Enum<E>> Kind<E> oneOf(List<E> values) {
        Map<String, E> byWord =
                values.stream().collect(Collectors.toMap(Kinds::word, value -> value));
        String words = values.stream().map(Kinds::word).collect(Collectors.joining(" | "));
        return new TextKind<>(
                words,
                64,
                Optional.empty(),
                text -> {
                    E value = byWord.get(text);
                    return value == null
                            ? Outcome.malformed("The word is not known: send " + words + ".")
                            : new Outcome.Fine<>(value);
                },
                Kinds::word);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String range(String kind, int least, int most) {
        return kind + "(" + (least == 0 ? "" : least + "..") + most + ")";
    }

    private static Optional<String> empty(int least) {
        return least == 0 ? Optional.of("") : Optional.empty();
    }

    private static Outcome<String> checkText(String text, int least) {
        if (text.length() < least) {
            return Outcome.malformed("The text is empty: send at least " + least + " character.");
        }
        return isWhole(text)
                ? new Outcome.Fine<>(text)
                : Outcome.malformed("The text holds half a character: send whole Unicode.");
    }

    private static Outcome<String> checkLine(String raw, int least, int most) {
        String text = NameText.tidy(raw);
        if (NameText.hasTrickCharacter(text)) {
            return Outcome.malformed(
                    "The line holds a character that nobody can see: send visible ones only.");
        }
        // Composing characters can also make a text longer.
        return text.length() > most
                ? Outcome.malformed("The line is too long: send at most " + most + " characters.")
                : checkText(text, least);
    }

    private static Outcome<String> checkToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 127)
                ? new Outcome.Fine<>(text)
                : Outcome.malformed("Send printable ASCII without spaces, and at least one.");
    }

    private static Outcome<String> checkAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean known =
                lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || (lower.startsWith("/") && !lower.startsWith("//"));
        return known && text.chars().allMatch(c -> c > ' ' && c != 127) && isWhole(text)
                ? new Outcome.Fine<>(text)
                : Outcome.malformed("Send an address that begins with https://, http:// or /.");
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
