package rookery.store.account;

import rookery.core.account.AccountId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The devices on which accounts are logged in, each with the hash of its token. Blocking; safe for
/// many threads.
public interface TokenStore {
    /// Devices of one account; the one unused for longest makes room for a new one.
    int MOST_DEVICES = 50;

    /// Empty where there is no such account.
    Optional<Device> add(AccountId account, String name, SecretHash token, Instant at);

    /// A token that is not logged in but given to a bot: it never gets old, and none makes room for
    /// it. Empty where there is no such account.
    Optional<Device> addToken(AccountId account, Minted minted, SecretHash token, Instant at);

    Optional<Device> find(SecretHash token);

    /// The last used first.
    List<Device> devices(AccountId account);

    /// False where it is gone; an earlier time than the one kept changes nothing.
    boolean used(long device, Instant at);

    /// Its token is worth nothing from now on. False where the account has no such device.
    boolean revoke(AccountId account, long device);

    /// All but `kept`, 0 for none; how many there were.
    int revokeOthers(AccountId account, long kept);

    /// Those that logged in and were not used since; how many there were.
    int forgetUnusedSince(Instant at);

    /// @param name what it is for
    /// @param prefix how the token begins
    record Minted(String name, String prefix, Scope scope) {}

    /// @param number never given twice by one server
    /// @param minted empty where it logged in
    record Device(
            long number,
            AccountId account,
            String name,
            Instant made,
            Instant used,
            Optional<Minted> minted) {
        /// Code points of a name.
        public static final int MAX_NAME = 64;
    }
}
