package rookery.server.account;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.NameText;
import rookery.store.account.AccountStore;
import rookery.store.account.Scope;
import rookery.store.account.TokenStore;
import rookery.store.account.TokenStore.Device;
import rookery.store.account.TokenStore.Minted;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The devices on which accounts stay logged in, each by a token of its own. Blocking; safe for
/// many threads.
public final class Devices {
    /// That a device was used is written down no more often.
    private static final Duration COARSE = Duration.ofMinutes(5);

    /// Characters of a token by which it is known again; what is left cannot be guessed.
    private static final int PREFIX = 6;

    private final AccountStore accounts;
    private final TokenStore tokens;
    private final SecureRandom random;
    private final Supplier<AccountRules> rules;
    private final InstantSource clock;

    public Devices(
            AccountStore accounts,
            TokenStore tokens,
            SecureRandom random,
            Supplier<AccountRules> rules,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.random = random;
        this.rules = rules;
        this.clock = clock;
    }

    /// After a login by password: from now on the token does.
    ///
    /// @param name of the device, for the list of devices; tidied and cut to what is kept
    public Outcome<Issued> issue(AccountId account, String name) {
        Instant now = clock.instant();
        tokens.forgetUnusedSince(now.minus(rules.get().tokenLife()));
        Secret token = Secret.random(random);
        Optional<Device> device = tokens.add(account, shown(name), token.hash(), now);
        return device.isEmpty()
                ? Outcome.refused(Problem.NO_SUCH_ACCOUNT)
                : new Outcome.Done<>(new Issued(token, device.get()));
    }

    /// A token for a bot, which lasts until it is taken back.
    ///
    /// @param name what it is for; tidied and cut to what is kept
    public Outcome<Issued> mint(AccountId account, String name, Scope scope) {
        if (tokens.devices(account).size() >= TokenStore.MOST_DEVICES) {
            return Outcome.refused(Problem.TOKENS_FULL);
        }
        Secret token = Secret.random(random);
        Minted minted = new Minted(shown(name), token.text().substring(0, PREFIX), scope);
        Optional<Device> device = tokens.addToken(account, minted, token.hash(), clock.instant());
        return device.isEmpty()
                ? Outcome.refused(Problem.NO_SUCH_ACCOUNT)
                : new Outcome.Done<>(new Issued(token, device.get()));
    }

    private static String shown(String name) {
        String start = name.substring(0, Math.min(name.length(), 16 * Device.MAX_NAME));
        return NameText.tidy(start)
                .codePoints()
                .filter(point -> !NameText.hasTrickCharacter(Character.toString(point)))
                .limit(Device.MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public Outcome<Verified> verify(Secret token) {
        Instant now = clock.instant();
        Optional<Device> device = tokens.find(token.hash());
        if (device.isEmpty() || isTooOld(device.get(), now)) {
            return Outcome.refused(Problem.TOKEN_NOT_VALID);
        }
        Optional<Account> account = accounts.find(device.get().account());
        if (account.isEmpty()) {
            return Outcome.refused(Problem.TOKEN_NOT_VALID);
        }
        if (device.get().used().plus(COARSE).isBefore(now)) {
            tokens.used(device.get().number(), now);
        }
        return new Outcome.Done<>(new Verified(account.get(), device.get()));
    }

    private boolean isTooOld(Device device, Instant now) {
        return device.minted().isEmpty()
                && device.used().plus(rules.get().tokenLife()).isBefore(now);
    }

    /// The last used first.
    public List<Device> of(AccountId account) {
        return tokens.devices(account);
    }

    /// False where the account has no such device.
    public boolean logOut(AccountId account, long device) {
        return tokens.revoke(account, device);
    }

    /// All but `kept`, 0 for none; how many there were.
    public int logOutOthers(AccountId account, long kept) {
        return tokens.revokeOthers(account, kept);
    }

    /// @param token to be told to the device; it is nowhere else
    public record Issued(Secret token, Device device) {}

    public record Verified(Account account, Device device) {}
}
