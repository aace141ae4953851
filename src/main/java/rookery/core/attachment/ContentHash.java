package rookery.core.attachment;

/// SHA-256 of a file's bytes, by which it is kept once however often it is sent.
///
/// @param hex 64 lower-case hexadecimal digits
public record ContentHash(String hex) {
    public ContentHash {
        if (hex.length() != 64
                || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException(
                    "a content hash is 64 lower-case hexadecimal digits");
        }
    }
}
