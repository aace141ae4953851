package rookery.server.account;

import rookery.core.account.Password;
import rookery.store.account.PasswordHash;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/// Hashes passwords, slowly on purpose: Argon2id with the least that OWASP asks for. Blocking,
/// about 50 ms and 19 MiB each, never to be called on an event loop; only so many run at once, the
/// others wait in the order they came. Safe for many threads.
public final class Passwords {
    /// <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>
    static final Argon2Text.Cost OWASP = new Argon2Text.Cost(19 * 1_024, 2);

    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final SecureRandom random;
    private final Argon2Text.Cost cost;
    private final Semaphore running;
    private final Argon2Text decoy;

    /// @param atOnce how many may run, and take their memory, at the same time
    public Passwords(SecureRandom random, int atOnce) {
        this(random, atOnce, OWASP);
    }

    Passwords(SecureRandom random, int atOnce, Argon2Text.Cost cost) {
        this.random = random;
        this.cost = cost;
        running = new Semaphore(atOnce, true);
        decoy = new Argon2Text(cost, "A".repeat(22), "A".repeat(43));
    }

    PasswordHash hash(Password password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        running.acquireUninterruptibly();
        try {
            return new PasswordHash(Argon2Text.of(password, salt, LENGTH, cost).text());
        } finally {
            running.release();
        }
    }

    /// Takes as long where there is nothing that could fit, so that nobody can tell.
    boolean fits(Password password, PasswordHash hash) {
        var known = Argon2Text.parse(hash.text());
        running.acquireUninterruptibly();
        try {
            return known.orElse(decoy).fits(password) && known.isPresent();
        } finally {
            running.release();
        }
    }

    /// Whether it was made with another cost than new ones are.
    boolean isOutdated(PasswordHash hash) {
        return Argon2Text.parse(hash.text()).stream().noneMatch(text -> text.cost().equals(cost));
    }
}
