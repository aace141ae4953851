package rookery.ui.timeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds addresses in a text; only of the web. Pure.
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"，。；：！？、）】》”]+", Pattern.CASE_INSENSITIVE);
    private static final String NEVER_AT_END = ".,;:!?'\"";

    private Links() {}

    static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String found = trimmed(matcher.group());
            try {
                URI target = new URI(found);
                if (target.getHost() == null) {
                    continue;
                }
                if (matcher.start() > from) {
                    parts.add(new Part.Plain(text.substring(from, matcher.start())));
                }
                parts.add(new Part.Link(found, target));
                from = matcher.start() + found.length();
            } catch (URISyntaxException notOne) {
                // It stays a part of the text.
            }
        }
        if (from < text.length()) {
            parts.add(new Part.Plain(text.substring(from)));
        }
        return parts;
    }

    /// A closing bracket belongs to the sentence unless the address opened it.
    private static String trimmed(String found) {
        int end = found.length();
        while (end > 0) {
            char last = found.charAt(end - 1);
            boolean loose =
                    (last == ')' && found.lastIndexOf('(', end - 1) < 0)
                            || NEVER_AT_END.indexOf(last) >= 0;
            if (!loose) {
                break;
            }
            end--;
        }
        return found.substring(0, end);
    }

    sealed interface Part {
        record Plain(String text) implements Part {}

        record Link(String text, URI target) implements Part {}
    }
}
