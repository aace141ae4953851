package rookery.server.account;

import rookery.store.account.SecretHash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Something random that whoever has it may use: a device's token, or an invite. Told once, kept
/// only as its hash, never printed. Since it cannot be guessed, the hash needs no salt and no time.
///
/// @param text [#LENGTH] characters of the Base64 for addresses
public record Secret(String text) {
    private static final int BYTES = 32;

    public static final int LENGTH = 43;

    public Secret {
        if (!isSecret(text)) {
            throw new IllegalArgumentException("not a secret; ask Secret.parse first");
        }
    }

    public static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Empty where it is none.
    public static Optional<Secret> parse(String raw) {
        return isSecret(raw) ? Optional.of(new Secret(raw)) : Optional.empty();
    }

    private static boolean isSecret(String raw) {
        return raw.length() == LENGTH && raw.matches("[0-9A-Za-z_-]+");
    }

    /// What is kept of it.
    public SecretHash hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
