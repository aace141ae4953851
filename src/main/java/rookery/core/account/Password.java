package rookery.core.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// What somebody proves with that an account is theirs. Never printed, never kept as it is.
///
/// Tidied as names are in one respect only, NFC, so that every keyboard types the same password.
public final class Password {
    /// Bytes of UTF-8. Hashing takes its time for each; a password of a megabyte would be an
    /// attack.
    public static final int MAX_BYTES = 1_024;

    /// Code points of a password that is newly set. Shorter ones may be tried, and never fit.
    public static final int MIN_LENGTH = 8;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /// A password that somebody tries.
    public static Parsed parse(String raw) {
        if (raw.isEmpty()) {
            return new Parsed.No(Problem.EMPTY);
        }
        // A char is at least a byte: refuse before any work is done on it.
        if (raw.length() > MAX_BYTES) {
            return new Parsed.No(Problem.TOO_LONG);
        }
        Password password = new Password(Normalizer.normalize(raw, Normalizer.Form.NFC));
        return password.utf8().length > MAX_BYTES
                ? new Parsed.No(Problem.TOO_LONG)
                : new Parsed.Ok(password);
    }

    /// A password that somebody wants from now on.
    public static Parsed parseNew(String raw) {
        return switch (parse(raw)) {
            case Parsed.Ok(Password password) when password.length() < MIN_LENGTH ->
                    new Parsed.No(Problem.TOO_SHORT);
            case Parsed.Ok ok -> ok;
            case Parsed.No no -> no;
        };
    }

    private int length() {
        return text.codePointCount(0, text.length());
    }

    /// A copy, for hashing.
    public byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(a password)";
    }

    public sealed interface Parsed {
        record Ok(Password password) implements Parsed {}

        record No(Problem problem) implements Parsed {}
    }

    public enum Problem {
        EMPTY,
        TOO_SHORT,
        TOO_LONG
    }
}
