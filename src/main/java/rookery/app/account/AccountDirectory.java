package rookery.app.account;

import rookery.server.account.AccountRules;
import rookery.server.account.Accounts;
import rookery.server.account.Devices;
import rookery.server.account.Invites;
import rookery.server.account.Passwords;
import rookery.store.account.AccountStore;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// The accounts of a data directory on which no server runs. For one thread at a time.
final class AccountDirectory implements AutoCloseable {
    private final ServerStores stores;
    private final Accounts accounts;
    private final Invites invites;

    private AccountDirectory(ServerStores stores, InstantSource clock) {
        this.stores = stores;
        SecureRandom random = new SecureRandom();
        AccountRules rules = AccountRules.DEFAULT;
        Devices devices = new Devices(stores.accounts(), stores.tokens(), random, rules, clock);
        accounts = new Accounts(stores.accounts(), devices, new Passwords(random, 1), rules, clock);
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

    AccountStore store() {
        return stores.accounts();
    }

    Accounts accounts() {
        return accounts;
    }

    Invites invites() {
        return invites;
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
