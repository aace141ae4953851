package rookery.ui.body;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds addresses in a text; only of the web. Pure.
final class Links {
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"，。；：！？、）】》”]{1,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKE_ONE =
            Pattern.compile("\\s*(https?://|www\\.)\\S+\\s*|\\s*[\\w-]+(\\.[\\w-]+)+(/\\S*)?\\s*");
    private static final String NEVER_AT_END = ".,;:!?'\"*~`";

    private Links() {}

    /// The address that begins there, or nothing.
    static String at(String text, int from, int to) {
        Matcher matcher = ADDRESS.matcher(text).region(from, to);
        return matcher.lookingAt() ? trimmed(matcher.group()) : "";
    }

    /// Where an address leads, if it is one with a host.
    static Optional<URI> target(String address) {
        try {
            URI target = new URI(address);
            return target.getHost() == null ? Optional.empty() : Optional.of(target);
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    static boolean looksLikeAddress(String words) {
        return LIKE_ONE.matcher(words).matches();
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
}
