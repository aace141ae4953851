package rookery.dialect.winlion.wire;

import java.util.Optional;

/// Who asks, as HTTP itself can say it. Pure.
public final class Bearer {
    private static final String SCHEME = "bearer ";

    private Bearer() {}

    /// @param header that of the authorization; may be empty
    public static Optional<String> find(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
