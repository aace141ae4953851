package rookery.store.sqlite.server;

import rookery.core.account.Account;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Profile;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.account.Registered;
import rookery.store.account.SecretHash;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A server's stores in a fresh directory, and accounts in them.
public final class AccountFixture {
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private AccountFixture() {}

    public static ServerStores open(Path directory) {
        return ((ServerStores.Opening.Opened)
                        ServerStores.open(
                                directory, AttachmentLimits.DEFAULT, InstantSource.fixed(NOON)))
                .stores();
    }

    public static Account register(ServerStores stores, String name) {
        return ((Registered.Done) stores.accounts().register(account(name))).account();
    }

    static NewAccount account(String name) {
        return account(name, NewAccount.Imitating.REFUSED, new NewAccount.Entry.Free());
    }

    static NewAccount account(String name, NewAccount.Imitating imitating, NewAccount.Entry entry) {
        return new NewAccount(
                new AccountName(name),
                new PasswordHash("$hash$" + name),
                Profile.BLANK,
                AccountRole.PERSON,
                imitating,
                entry,
                NOON);
    }

    /// A different one for each number.
    static SecretHash secret(int number) {
        return new SecretHash("%064x".formatted(number));
    }
}
