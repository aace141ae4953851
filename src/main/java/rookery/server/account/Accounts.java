package rookery.server.account;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.store.account.AccountStore;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.account.Registered;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Who may be whom: registration and passwords. Blocking and slow on purpose, so call it on threads
/// of its own ([AccountDesk]). Safe for many threads. Guests are no accounts, and never come here.
public final class Accounts {
    private final AccountStore store;
    private final Devices devices;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Supplier<AccountRules> rules;
    private final InstantSource clock;

    /// @param rules as they are at the time
    public Accounts(
            AccountStore store,
            Devices devices,
            Passwords passwords,
            Supplier<AccountRules> rules,
            InstantSource clock) {
        this.store = store;
        this.devices = devices;
        this.passwords = passwords;
        this.attempts = new Attempts(() -> rules.get().attempts(), clock);
        this.rules = rules;
        this.clock = clock;
    }

    /// What the devices of accounts prove themselves with.
    public Devices devices() {
        return devices;
    }

    /// Somebody wants an account, as the policy allows.
    ///
    /// @param invite what they came with; only [Policy#BY_INVITE] asks for it
    public Outcome<Account> register(
            AccountName name,
            Password password,
            Nickname nickname,
            Optional<Secret> invite,
            Origin origin) {
        return switch (right(invite)) {
            case Outcome.Refused<NewAccount.Entry>(Problem problem, _) -> Outcome.refused(problem);
            case Outcome.Done<NewAccount.Entry>(NewAccount.Entry entry) ->
                    register(name, password, nickname, entry, origin);
        };
    }

    /// By what right somebody may come.
    private Outcome<NewAccount.Entry> right(Optional<Secret> invite) {
        return switch (rules.get().policy()) {
            case OPEN -> new Outcome.Done<>(new NewAccount.Entry.Free());
            case CLOSED -> Outcome.refused(Problem.REGISTRATION_CLOSED);
            case BY_INVITE ->
                    invite.<Outcome<NewAccount.Entry>>map(
                                    secret ->
                                            new Outcome.Done<>(
                                                    new NewAccount.Entry.Invited(secret.hash())))
                            .orElse(Outcome.refused(Problem.INVITE_NEEDED));
        };
    }

    private Outcome<Account> register(
            AccountName name,
            Password password,
            Nickname nickname,
            NewAccount.Entry entry,
            Origin origin) {
        if (isReserved(name)) {
            return Outcome.refused(Problem.NAME_RESERVED);
        }
        Duration wait = attempts.begin(origin);
        if (!wait.isZero()) {
            return new Outcome.Refused<>(Problem.TOO_MANY_ATTEMPTS, wait);
        }
        if (store.find(name).isPresent()) {
            return Outcome.refused(Problem.NAME_TAKEN);
        }
        Profile profile = new Profile(nickname, new Avatar.None(), "", "");
        return add(
                name, password, profile, AccountRole.PERSON, NewAccount.Imitating.REFUSED, entry);
    }

    /// Whoever runs the server makes an account, whatever the policy.
    public Outcome<Account> add(AccountName name, Password password, AccountRole role) {
        if (isReserved(name)) {
            return Outcome.refused(Problem.NAME_RESERVED);
        }
        return add(
                name,
                password,
                Profile.BLANK,
                role,
                NewAccount.Imitating.ALLOWED,
                new NewAccount.Entry.Free());
    }

    /// Whoever runs the server makes a bot, which has no password: it comes in by tokens.
    public Outcome<Account> addBot(AccountName name, Nickname nickname) {
        return isReserved(name)
                ? Outcome.refused(Problem.NAME_RESERVED)
                : add(
                        name,
                        PasswordHash.NONE,
                        new Profile(nickname, new Avatar.None(), "", ""),
                        AccountRole.BOT,
                        NewAccount.Imitating.ALLOWED,
                        new NewAccount.Entry.Free());
    }

    private Outcome<Account> add(
            AccountName name,
            Password password,
            Profile profile,
            AccountRole role,
            NewAccount.Imitating imitating,
            NewAccount.Entry entry) {
        return add(name, passwords.hash(password), profile, role, imitating, entry);
    }

    private Outcome<Account> add(
            AccountName name,
            PasswordHash password,
            Profile profile,
            AccountRole role,
            NewAccount.Imitating imitating,
            NewAccount.Entry entry) {
        NewAccount account =
                new NewAccount(name, password, profile, role, imitating, entry, clock.instant());
        return switch (store.register(account)) {
            case Registered.Done(Account done) -> new Outcome.Done<>(done);
            case Registered.Taken _ -> Outcome.refused(Problem.NAME_TAKEN);
            case Registered.Imitates _ -> Outcome.refused(Problem.NAME_IMITATES);
            case Registered.InviteNotValid _ -> Outcome.refused(Problem.INVITE_NOT_VALID);
        };
    }

    /// Guests are shown under such names.
    private static boolean isReserved(AccountName name) {
        return name.text().matches("guest([^\\p{L}].*)?");
    }

    /// An unknown name takes as long as a wrong password, and gets the same answer.
    public Outcome<Account> logIn(AccountName name, Password password, Origin origin) {
        Duration wait = attempts.begin(name, origin);
        if (!wait.isZero()) {
            return new Outcome.Refused<>(Problem.TOO_MANY_ATTEMPTS, wait);
        }
        Optional<AccountStore.Known> known = store.findKnown(name);
        PasswordHash hash = known.map(AccountStore.Known::password).orElse(PasswordHash.NONE);
        if (!passwords.fits(password, hash) || known.isEmpty()) {
            return Outcome.refused(Problem.PASSWORD_WRONG);
        }
        attempts.succeeded(name, origin);
        Account account = known.get().account();
        if (passwords.isOutdated(hash)) {
            store.changePassword(account.id(), passwords.hash(password));
        }
        return new Outcome.Done<>(account);
    }

    /// Logs out every other device: whoever knew the old password is out.
    ///
    /// @param kept the device that asks, 0 for none
    public Outcome<Account> changePassword(
            AccountId id, Password old, Password wanted, long kept, Origin origin) {
        return switch (prove(id, old, origin)) {
            case Outcome.Refused<Account> refused -> refused;
            case Outcome.Done<Account>(Account account) -> setPassword(account, wanted, kept);
        };
    }

    /// Whoever is logged in shows that they know the password, too.
    private Outcome<Account> prove(AccountId id, Password password, Origin origin) {
        Optional<Account> account = store.find(id);
        return account.isEmpty()
                ? Outcome.refused(Problem.NO_SUCH_ACCOUNT)
                : logIn(account.get().name(), password, origin);
    }

    /// The account goes for good, with its devices and contacts.
    public Outcome<Account> remove(AccountId id, Password password, Origin origin) {
        return switch (prove(id, password, origin)) {
            case Outcome.Refused<Account> refused -> refused;
            case Outcome.Done<Account> done ->
                    store.remove(id) ? done : Outcome.refused(Problem.NO_SUCH_ACCOUNT);
        };
    }

    public Optional<Account> find(AccountName name) {
        return store.find(name);
    }

    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /// As it is shown to others, with whom it could be taken for.
    public Person shown(Account account) {
        return new Person(
                account.name(),
                account.profile(),
                store.imitated(account.id(), account.name(), account.profile().name()),
                account.isBot());
    }

    /// The account as it is then; empty where it is gone.
    public Optional<Account> changeProfile(AccountId id, Profile profile) {
        return store.changeProfile(id, profile) ? store.find(id) : Optional.empty();
    }

    /// Whoever runs the server gives an account another password; every device is logged out.
    public Outcome<Account> setPassword(AccountName name, Password wanted) {
        Optional<Account> account = store.find(name);
        return account.isEmpty()
                ? Outcome.refused(Problem.NO_SUCH_ACCOUNT)
                : setPassword(account.get(), wanted, 0);
    }

    private Outcome<Account> setPassword(Account account, Password wanted, long kept) {
        AccountId id = account.id();
        if (account.isBot()) {
            return Outcome.refused(Problem.IS_A_BOT);
        }
        if (!store.changePassword(id, passwords.hash(wanted))) {
            return Outcome.refused(Problem.NO_SUCH_ACCOUNT);
        }
        devices.logOutOthers(id, kept);
        return new Outcome.Done<>(account);
    }
}
