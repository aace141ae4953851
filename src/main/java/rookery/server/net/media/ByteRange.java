package rookery.server.net.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What part of a file a Range header asks for (RFC 9110, section 14).
sealed interface ByteRange {
    /// All of it: no range was asked, or one that may be ignored.
    record Whole() implements ByteRange {}

    /// @param last inclusive
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /// Nothing of the file lies there.
    record Outside() implements ByteRange {}

    Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /// @param header empty if there was none
    static ByteRange of(String header, long size) {
        Matcher matcher = ONE.matcher(header);
        if (!matcher.matches()) {
            return new Whole();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Whole();
        }
        return from >= size ? new Outside() : new Part(from, to);
    }

    private static ByteRange suffix(long length, long size) {
        return length == 0 || size == 0
                ? new Outside()
                : new Part(Math.max(0, size - length), size - 1);
    }
}
