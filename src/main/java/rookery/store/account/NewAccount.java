package rookery.store.account;

import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Profile;

import java.time.Instant;

/// An account that is about to be kept; the store gives it its number.
///
/// @param imitating whether the name may look like another one
public record NewAccount(
        AccountName name,
        PasswordHash password,
        Profile profile,
        AccountRole role,
        Imitating imitating,
        Entry entry,
        Instant at) {
    public enum Imitating {
        REFUSED,
        ALLOWED
    }

    /// By what right it comes.
    public sealed interface Entry {
        record Free() implements Entry {}

        /// Uses the invite once, in the same commit.
        record Invited(SecretHash invite) implements Entry {}
    }
}
