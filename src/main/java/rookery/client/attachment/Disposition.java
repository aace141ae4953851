package rookery.client.attachment;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file is called: by the header `Content-Disposition` (RFC 6266), else by the last part of
/// its address. As it was sent, so not safe yet. Pure.
final class Disposition {
    private static final Pattern ENCODED =
            Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s]+)");
    private static final Pattern QUOTED =
            Pattern.compile("(?i);\\s*filename\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename\\s*=\\s*([^;\\s\"]+)");

    private Disposition() {}

    static String name(String header, URI address) {
        return encoded(header)
                .or(() -> first(QUOTED, header).map(name -> name.replaceAll("\\\\(.)", "$1")))
                .or(() -> first(PLAIN, header))
                .orElseGet(() -> lastPart(address));
    }

    private static Optional<String> encoded(String header) {
        return first(ENCODED, header).flatMap(Disposition::decoded);
    }

    private static Optional<String> first(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String lastPart(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return decoded(last).orElse(last);
    }
}
