package rookery.app.account;

import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.server.account.AccountRules;
import rookery.server.account.Accounts;
import rookery.server.account.Devices;
import rookery.server.account.Invites;
import rookery.server.account.Outcome;
import rookery.server.account.Passwords;
import rookery.server.account.Problem;
import rookery.store.account.AccountStore;
import rookery.store.account.TokenStore.Device;
import rookery.store.admin.AuditStore;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The accounts of a data directory on which no server runs. For one thread at a time.
final class AccountDirectory implements AccountKeeper {
    private static final String NO_SUCH_TOKEN = "The bot has no such token.";

    private final ServerStores stores;
    private final Accounts accounts;
    private final Invites invites;
    private final InstantSource clock;

    private AccountDirectory(ServerStores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        AccountRules rules = AccountRules.DEFAULT;
        Devices devices =
                new Devices(stores.accounts(), stores.tokens(), random, () -> rules, clock);
        accounts =
                new Accounts(
                        stores.accounts(), devices, new Passwords(random, 1), () -> rules, clock);
        invites = new Invites(stores.invites(), random, clock);
    }

    /// Blocking.
    static Opening open(Path directory, IfMissing missing, InstantSource clock) {
        if (missing == IfMissing.REFUSE && !Files.exists(directory.resolve("server.db"))) {
            return new Opening.Refused(
                    "There is no server's data in " + directory + ". Say with --data where it is.");
        }
        return switch (ServerStores.open(directory, AttachmentLimits.DEFAULT, clock)) {
            case ServerStores.Opening.Refused(String sentence) -> new Opening.Refused(sentence);
            case ServerStores.Opening.Opened(ServerStores stores, List<String> notices) ->
                    new Opening.Opened(new AccountDirectory(stores, clock), notices);
        };
    }

    static String kept(String name, long number) {
        return "Kept " + name + ", number " + number + ".";
    }

    @Override
    public Result add(AccountName name, Password password, AccountRole role) {
        return told("account.add", accounts.add(name, password, role));
    }

    @Override
    public Result addBot(AccountName name, Nickname nickname) {
        return told("account.add", accounts.addBot(name, nickname));
    }

    @Override
    public Result addToken(AccountName bot, Grant grant) {
        Optional<Account> account = stores.accounts().find(bot);
        if (account.isEmpty()) {
            return new Result.Refused(Problem.NO_SUCH_ACCOUNT.sentence());
        }
        if (!account.get().isBot()) {
            return new Result.Refused(Problem.NOT_A_BOT.sentence());
        }
        return switch (accounts.devices().mint(account.get().id(), grant.note(), grant.scope())) {
            case Outcome.Refused<Devices.Issued>(Problem problem, _) ->
                    new Result.Refused(problem.sentence());
            case Outcome.Done<Devices.Issued>(var issued) -> {
                audit("token.add", bot.text());
                yield new Result.Done(issued.token().text());
            }
        };
    }

    @Override
    public Result eachToken(AccountName bot, Consumer<TokenLine> row) {
        Optional<Account> account = stores.accounts().find(bot);
        if (account.isEmpty()) {
            return new Result.Refused(Problem.NO_SUCH_ACCOUNT.sentence());
        }
        for (Device device : accounts.devices().of(account.get().id())) {
            device.minted().ifPresent(minted -> row.accept(TokenLine.of(device, minted)));
        }
        return new Result.Done("");
    }

    @Override
    public Result removeToken(AccountName bot, long number) {
        boolean gone =
                stores.accounts()
                        .find(bot)
                        .filter(Account::isBot)
                        .filter(account -> accounts.devices().logOut(account.id(), number))
                        .isPresent();
        if (!gone) {
            return new Result.Refused(NO_SUCH_TOKEN);
        }
        audit("token.remove", bot.text());
        return new Result.Done(taken(bot, number));
    }

    static String taken(AccountName bot, long number) {
        return "Took back token " + number + " of " + bot.text() + ".";
    }

    @Override
    public Result setPassword(AccountName name, Password password) {
        return told("account.password", accounts.setPassword(name, password));
    }

    private Result told(String what, Outcome<Account> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Account>(Problem problem, _) ->
                    new Result.Refused(problem.sentence());
            case Outcome.Done<Account>(Account account) -> {
                String name = account.name().text();
                audit(what, name);
                yield new Result.Done(kept(name, account.id().number()));
            }
        };
    }

    @Override
    public Result remove(AccountName name) {
        Optional<Account> account = stores.accounts().find(name);
        if (account.isEmpty() || !stores.accounts().remove(account.get().id())) {
            return new Result.Refused(Problem.NO_SUCH_ACCOUNT.sentence());
        }
        audit("account.remove", name.text());
        return new Result.Done("Removed " + name.text() + ".");
    }

    @Override
    public void each(Consumer<AccountLine> row) {
        List<Account> page = stores.accounts().page(0, AccountStore.MOST);
        while (!page.isEmpty()) {
            page.forEach(account -> row.accept(AccountLine.of(account)));
            page = stores.accounts().page(page.getLast().id().number(), AccountStore.MOST);
        }
    }

    @Override
    public Result invite(int uses, Duration life) {
        Invites.Made made = invites.make("", uses, life);
        audit("invite.add", Long.toString(made.invite().number()));
        return new Result.Done(made.secret().text());
    }

    private void audit(String what, String target) {
        stores.admin()
                .audit()
                .add(new AuditStore.Deed(clock.instant(), "operator", "command", what, target, ""));
    }

    @Override
    public void close() {
        stores.close();
    }

    enum IfMissing {
        MAKE,
        REFUSE
    }

    /// What came of [#open].
    sealed interface Opening {
        /// @param notices sentences that whoever runs the program should read
        record Opened(AccountDirectory directory, List<String> notices) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Opening {}
    }
}
