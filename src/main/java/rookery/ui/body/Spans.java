package rookery.ui.body;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks within lines. A mark that opens nothing, or that nothing closes, is text. Pure.
final class Spans {
    private static final Pattern NAMED_LINK =
            Pattern.compile(
                    "\\[([^\\[\\]\n]{1,300})]\\((https?://[^\\s<>()]{1,2000}"
                            + "(?:\\([^\\s<>()]{0,300}\\)[^\\s<>()]{0,300})?)\\)",
                    Pattern.CASE_INSENSITIVE);

    /// Letters from here on stand in no words with spaces between them, as in Chinese.
    private static final int BEYOND_ALPHABETS = 0x2E80;

    private final String text;
    private final Called called;
    private final List<Span> found;
    private final StringBuilder plain = new StringBuilder();

    /// Marks that nothing closes from here to the end.
    private final Set<String> open = new HashSet<>();

    private final Set<Span.Look> looks;

    private Spans(String text, Called called, Set<Span.Look> looks, List<Span> found) {
        this.text = text;
        this.called = called;
        this.looks = looks;
        this.found = found;
    }

    static List<Span> of(String text, Called called, Set<Span.Look> looks) {
        List<Span> found = new ArrayList<>();
        new Spans(text, called, looks, found).read(0, text.length());
        return found;
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            int next =
                    switch (text.charAt(at)) {
                        case '`' -> code(at, to);
                        case '*', '~' -> mark(at, to);
                        case '[' -> namedLink(at, to);
                        case 'h', 'H' -> address(at, to);
                        case '@' -> call(at, to);
                        default -> at;
                    };
            if (next == at) {
                plain.append(text.charAt(at));
                next++;
            }
            at = next;
        }
        flush();
    }

    private void flush() {
        if (!plain.isEmpty()) {
            found.add(new Span.Plain(plain.toString(), looks));
            plain.setLength(0);
        }
    }

    private int add(Span span, int next) {
        flush();
        found.add(span);
        return next;
    }

    private int code(int at, int to) {
        int length = run(at, to);
        String mark = "`".repeat(length);
        int close = open.contains(mark) ? -1 : codeEnd(at + length, to, length);
        if (close < 0) {
            open.add(mark);
            plain.append(mark);
            return at + length;
        }
        return add(new Span.Code(text.substring(at + length, close)), close + length);
    }

    private int codeEnd(int from, int to, int length) {
        int at = text.indexOf('`', from);
        while (at >= 0 && at < to) {
            int run = run(at, to);
            if (run == length) {
                return at;
            }
            at = text.indexOf('`', at + run);
        }
        return -1;
    }

    private int mark(int at, int to) {
        int length = run(at, to);
        boolean striking = text.charAt(at) == '~';
        Span.Look look =
                striking ? Span.Look.STRUCK : length == 1 ? Span.Look.EMPHASIS : Span.Look.STRONG;
        int wide = look == Span.Look.EMPHASIS ? 1 : 2;
        String mark = text.substring(at, at + Math.min(wide, length));
        boolean opens =
                length >= wide
                        && !looks.contains(look)
                        && !open.contains(mark)
                        && opensAt(at, at + length, to);
        int close = opens ? closing(at + length, to, mark) : -1;
        if (close < 0) {
            if (opens) {
                open.add(mark);
            }
            plain.append(text, at, at + length);
            return at + length;
        }
        flush();
        Set<Span.Look> inside = EnumSet.of(look);
        inside.addAll(looks);
        Spans within = new Spans(text, called, inside, found);
        within.read(at + wide, close);
        return close + wide;
    }

    private boolean opensAt(int at, int after, int to) {
        boolean insideWord = at > 0 && isOfWord(text.charAt(at - 1));
        return !insideWord && after < to && !Character.isWhitespace(text.charAt(after));
    }

    /// Where the mark begins that closes it. Of three stars the last two are taken, so that the
    /// first is left for what is inside.
    private int closing(int from, int to, String mark) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '`') {
                int length = run(at, to);
                int close = codeEnd(at + length, Math.min(to, at + 2000), length);
                at = close < 0 ? at + length : close + length;
            } else if (c == mark.charAt(0)) {
                int length = run(at, to);
                int beginning = at + length - mark.length();
                boolean fits = mark.equals("*") ? length != 2 : length >= mark.length();
                boolean atWord = at > from && !Character.isWhitespace(text.charAt(at - 1));
                boolean ends = at + length >= to || !isOfWord(text.charAt(at + length));
                if (fits && atWord && ends) {
                    return beginning;
                }
                at += length;
            } else {
                at++;
            }
        }
        return -1;
    }

    private int namedLink(int at, int to) {
        Matcher matcher = NAMED_LINK.matcher(text).region(at, to);
        if (!matcher.lookingAt()) {
            return at;
        }
        Optional<URI> target = Links.target(matcher.group(2));
        if (target.isEmpty()) {
            return at;
        }
        String words = matcher.group(1);
        // Words that are an address themselves must not lead somewhere else.
        String shown = Links.looksLikeAddress(words) ? matcher.group(2) : words;
        return add(new Span.Link(shown, target.get()), matcher.end());
    }

    private int address(int at, int to) {
        if (at > 0 && isOfWord(text.charAt(at - 1))) {
            return at;
        }
        String found = Links.at(text, at, to);
        if (found.isEmpty()) {
            return at;
        }
        Optional<URI> target = Links.target(found);
        if (target.isEmpty()) {
            // Nothing within it is looked at again, or a long row of these would take for ever.
            plain.append(found);
            return at + found.length();
        }
        return add(new Span.Link(found, target.get()), at + found.length());
    }

    private int call(int at, int to) {
        if (at > 0 && isOfWord(text.charAt(at - 1))) {
            return at;
        }
        return called.at(text, at, to)
                .map(name -> add(new Span.Call(name), at + name.length()))
                .orElse(at);
    }

    private int run(int at, int to) {
        int end = at;
        while (end < to && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        return end - at;
    }

    /// Whether it belongs to a word of an alphabet; between signs of Chinese there is no such
    /// thing.
    static boolean isOfWord(char c) {
        return c < BEYOND_ALPHABETS && Character.isLetterOrDigit(c);
    }
}
