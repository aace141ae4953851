package rookery.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.Password;
import rookery.store.account.PasswordHash;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

class PasswordsTest {
    private static final Argon2Text.Cost CHEAP = new Argon2Text.Cost(64, 1);

    private final Passwords passwords = new Passwords(new SecureRandom(), 2, CHEAP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // By the reference implementation, and by another one in Java.
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$3I4+G8Hb+nWNCW9b6y5QNX813QAdykZ4QqazSX6pzCs"
            })
    void whatOthersHashedFits(String text) {
        assertThat(passwords.fits(password("password"), new PasswordHash(text))).isTrue();
        assertThat(passwords.fits(password("Password"), new PasswordHash(text))).isFalse();
    }

    @Test
    void onlyTheSamePasswordFits() {
        PasswordHash hash = passwords.hash(password("correct horse"));
        assertThat(passwords.fits(password("correct horse"), hash)).isTrue();
        assertThat(passwords.fits(password("correct horsf"), hash)).isFalse();
        assertThat(passwords.fits(password("correct hors"), hash)).isFalse();
    }

    @Test
    void theSamePasswordIsNeverHashedTheSame() {
        Set<PasswordHash> hashes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            hashes.add(passwords.hash(password("correct horse")));
        }
        assertThat(hashes).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse",
                "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$argon2id$v=19$m=64,t=1,p=1$AAAA$",
                "$argon2id$v=16$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoHashFitsNothing(String text) {
        assertThat(passwords.fits(password("correct horse"), new PasswordHash(text))).isFalse();
    }

    @Test
    void newOnesHaveTheLeastThatOwaspAsksFor() {
        Passwords real = new Passwords(new SecureRandom(), 1);
        PasswordHash hash = real.hash(password("correct horse"));
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(real.isOutdated(hash)).isFalse();
        assertThat(real.isOutdated(passwords.hash(password("correct horse")))).isTrue();
        assertThat(hash.toString()).doesNotContain("$");
    }

    @Test
    void whereNothingCouldFitItTakesAsLong() {
        Passwords real = new Passwords(new SecureRandom(), 1);
        PasswordHash hash = real.hash(password("correct horse"));
        long wrong = allocated(() -> real.fits(password("wrong horse"), hash));
        long unknown = allocated(() -> real.fits(password("wrong horse"), PasswordHash.NONE));
        // The memory that Argon2 fills is what takes the time, and does not depend on the machine.
        assertThat((double) unknown / wrong).isBetween(0.9, 1.1);
    }

    private static long allocated(Runnable run) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Password password(String raw) {
        return ((Password.Parsed.Ok) Password.parse(raw)).password();
    }
}
