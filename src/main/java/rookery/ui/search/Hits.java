package rookery.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where the words of a search stand in a text. Pure.
final class Hits {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int BEFORE = 32;
    private static final int LENGTH = 160;

    private Hits() {}

    /// @param hit whether it is one of the words
    record Piece(String text, boolean hit) {}

    /// The stretch around the first word that is found, in one line; what is left out is told by an
    /// ellipsis. Put together the pieces are the stretch.
    static List<Piece> around(String text, String words) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        Matcher found = pattern(words).matcher(line);
        int first = found.find() ? found.start() : 0;
        int from = first > BEFORE * 2 ? whole(line, first - BEFORE) : 0;
        int to = line.length() > from + LENGTH ? whole(line, from + LENGTH) : line.length();
        String shown = line.substring(from, to);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? "…" : "", false);
        int at = 0;
        Matcher each = pattern(words).matcher(shown);
        while (each.find()) {
            add(pieces, shown.substring(at, each.start()), false);
            add(pieces, each.group(), true);
            at = each.end();
        }
        add(pieces, shown.substring(at), false);
        add(pieces, to < line.length() ? "…" : "", false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    /// Not in the middle of a sign that takes two units.
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /// The longest word first, so that it is taken where a shorter one begins it.
    private static Pattern pattern(String words) {
        String any =
                SPACE.splitAsStream(words.strip())
                        .filter(word -> !word.isEmpty())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return any.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
