package rookery.server.account;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import rookery.core.account.Password;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A password hash by Argon2id in the form that every program writes it:
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Each says how it was made, so that the cost can rise
/// while older ones still fit.
record Argon2Text(Cost cost, String salt, String hash) {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1"
                            + "\\$([0-9A-Za-z+/]{11,86})\\$([0-9A-Za-z+/]{22,86})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    /// @param memory in KiB
    /// @param passes over it
    record Cost(int memory, int passes) {}

    /// Empty where it is of another method, or none.
    static Optional<Argon2Text> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new Argon2Text(
                                new Cost(
                                        Integer.parseInt(form.group(1)),
                                        Integer.parseInt(form.group(2))),
                                form.group(3),
                                form.group(4)))
                : Optional.empty();
    }

    static Argon2Text of(Password password, byte[] salt, int length, Cost cost) {
        return new Argon2Text(
                cost,
                ENCODER.encodeToString(salt),
                ENCODER.encodeToString(run(password, salt, length, cost)));
    }

    boolean fits(Password password) {
        byte[] expected = Base64.getDecoder().decode(hash);
        byte[] found = run(password, Base64.getDecoder().decode(salt), expected.length, cost);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] run(Password password, byte[] salt, int length, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory)
                        .withIterations(cost.passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.utf8(), hash);
        return hash;
    }

    String text() {
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s".formatted(cost.memory, cost.passes, salt, hash);
    }

    @Override
    public String toString() {
        return "(a password hash)";
    }
}
