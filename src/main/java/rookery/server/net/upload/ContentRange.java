package rookery.server.net.upload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which bytes of a file a request brings (RFC 9110, section 14.4).
///
/// @param first where they begin
/// @param end where they end, exclusive; the same as `first` where it brings none
/// @param size of the whole file
record ContentRange(long first, long end, long size) {
    private static final Pattern PIECE =
            Pattern.compile("bytes\\s+([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})");
    private static final Pattern NOTHING = Pattern.compile("bytes\\s+\\*/([0-9]{1,18})");

    /// Empty where it makes no sense.
    static Optional<ContentRange> parse(String header) {
        Matcher nothing = NOTHING.matcher(header.strip());
        if (nothing.matches()) {
            return Optional.of(new ContentRange(0, 0, Long.parseLong(nothing.group(1))));
        }
        Matcher piece = PIECE.matcher(header.strip());
        if (!piece.matches()) {
            return Optional.empty();
        }
        ContentRange range =
                new ContentRange(
                        Long.parseLong(piece.group(1)),
                        Long.parseLong(piece.group(2)) + 1,
                        Long.parseLong(piece.group(3)));
        return range.first < range.end && range.end <= range.size
                ? Optional.of(range)
                : Optional.empty();
    }

    long length() {
        return end - first;
    }
}
