package rookery.store.account;

/// The SHA-256 of a random secret: a token or an invite. The secret itself is kept nowhere.
///
/// @param hex 64 digits in lower case
public record SecretHash(String hex) {
    public SecretHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }
}
