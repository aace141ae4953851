package rookery.server.account;

import rookery.core.account.NameText;
import rookery.store.account.InviteStore;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes invites. Blocking; safe for many threads.
public final class Invites {
    private final InviteStore store;
    private final SecureRandom random;
    private final InstantSource clock;

    public Invites(InviteStore store, SecureRandom random, InstantSource clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /// @param note for whom
    /// @param uses how many accounts may come by it, at least one
    /// @param life how long it is valid
    public Made make(String note, int uses, Duration life) {
        Secret secret = Secret.random(random);
        Instant now = clock.instant();
        return new Made(
                secret, store.add(secret.hash(), NameText.tidy(note), uses, now, now.plus(life)));
    }

    /// @param secret to be handed to whom it invites; it is nowhere else
    public record Made(Secret secret, InviteStore.Invite invite) {}
}
