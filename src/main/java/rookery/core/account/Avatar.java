package rookery.core.account;

/// The picture of an account or a room.
public sealed interface Avatar {
    /// Drawn from the name.
    record None() implements Avatar {}

    /// @param key under which the server's attachments have it; 1 to [#MAX_KEY] letters, digits,
    ///   `.`, `_`, `-`
    record Attached(String key) implements Avatar {
        public static final int MAX_KEY = 64;

        public Attached {
            if (!isKey(key)) {
                throw new IllegalArgumentException("not a key of an attachment");
            }
        }

        /// Whether it may be one.
        public static boolean isKey(String raw) {
            return raw.length() <= MAX_KEY && raw.matches("[0-9A-Za-z._-]+");
        }
    }
}
