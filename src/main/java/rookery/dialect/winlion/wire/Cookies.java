package rookery.dialect.winlion.wire;

import java.util.Optional;

/// What a browser brings along. Pure.
public final class Cookies {
    private static final int MOST = 64;

    private Cookies() {}

    /// @param header with a semicolon between cookies; may be empty
    public static Optional<String> find(String header, String name) {
        for (String cookie : header.split(";", MOST)) {
            String stripped = cookie.strip();
            if (stripped.startsWith(name + "=") && stripped.length() > name.length() + 1) {
                return Optional.of(stripped.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
