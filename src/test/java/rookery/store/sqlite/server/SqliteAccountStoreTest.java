package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import static rookery.store.sqlite.server.AccountFixture.NOON;
import static rookery.store.sqlite.server.AccountFixture.account;
import static rookery.store.sqlite.server.AccountFixture.register;
import static rookery.store.sqlite.server.AccountFixture.secret;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.account.Profile;
import rookery.store.account.AccountStore;
import rookery.store.account.InviteStore;
import rookery.store.account.NewAccount;
import rookery.store.account.PasswordHash;
import rookery.store.account.Registered;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class SqliteAccountStoreTest {
    @TempDir Path directory;
    private ServerStores stores;

    @BeforeEach
    void open() {
        stores = AccountFixture.open(directory);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whatWasRegisteredIsFoundAgainAfterARestart() {
        Account ann = register(stores, "ann");
        Profile profile =
                new Profile(
                        new Nickname("Ann Lee"),
                        new Avatar.Attached("1763667781123456"),
                        "out",
                        "one\ntwo");
        assertThat(stores.accounts().changeProfile(ann.id(), profile)).isTrue();
        assertThat(stores.accounts().changeRole(ann.id(), AccountRole.ADMIN)).isTrue();
        stores.accounts().seen(Map.of(ann.id(), NOON));
        close();
        open();

        Account again =
                new Account(
                        ann.id(),
                        ann.name(),
                        profile,
                        AccountRole.ADMIN,
                        NOON,
                        new Account.Seen.At(NOON));
        assertThat(stores.accounts().find(ann.name())).contains(again);
        assertThat(stores.accounts().find(ann.id())).contains(again);
        assertThat(stores.accounts().findKnown(ann.id()))
                .contains(new AccountStore.Known(again, new PasswordHash("$hash$ann")));
    }

    @Test
    void numbersAreSharedWithGuestsAndNeverGivenTwice() {
        long first = stores.rooms().takeAccountNumbers(10);
        Account ann = register(stores, "ann");
        assertThat(ann.id().number()).isGreaterThan(first + 9);
        stores.accounts().remove(ann.id());
        assertThat(register(stores, "bob").id()).isGreaterThan(ann.id());
        assertThat(stores.accounts().find(ann.id())).isEmpty();
    }

    @Test
    void theNameOfWhoIsGoneStaysTaken() {
        Account ann = register(stores, "ann");
        stores.accounts().remove(ann.id());
        assertThat(stores.accounts().register(AccountFixture.account("ann")))
                .isEqualTo(new Registered.Taken());
    }

    @Test
    void ofManyAtOnceUnderOneNameOneGetsIt() {
        List<Registered> answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> stores.accounts().register(account("ann")))
                        .toList();
        assertThat(answers).filteredOn(Registered.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Registered.Taken.class::isInstance).hasSize(7);
    }

    @Test
    void aNameThatLooksLikeAnotherIsToldUnlessAllowed() {
        register(stores, "paypal");
        String imitation = "р\u0430ур\u0430l";
        assertThat(stores.accounts().register(account(imitation)))
                .isEqualTo(new Registered.Imitates(new AccountName("paypal")));
        assertThat(
                        stores.accounts()
                                .register(
                                        account(
                                                imitation,
                                                NewAccount.Imitating.ALLOWED,
                                                new NewAccount.Entry.Free())))
                .isInstanceOf(Registered.Done.class);
    }

    @Test
    void anInviteLetsInAsManyAsItSaysAndNotLonger() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        InviteStore.Invite invite =
                stores.invites().add(secret(1), "for the office", 2, NOON, tomorrow);
        stores.invites().add(secret(2), "too old", 2, NOON.minusSeconds(9), NOON);

        assertThat(stores.invites().valid(NOON)).containsExactly(invite);
        assertThat(invited("a", 1)).isInstanceOf(Registered.Done.class);
        assertThat(invited("a", 1)).isInstanceOf(Registered.Taken.class);
        assertThat(stores.invites().valid(NOON))
                .extracting(InviteStore.Invite::uses)
                .containsExactly(1);
        assertThat(invited("b", 1)).isInstanceOf(Registered.Done.class);
        assertThat(invited("c", 1)).isInstanceOf(Registered.InviteNotValid.class);
        assertThat(invited("c", 2)).isInstanceOf(Registered.InviteNotValid.class);
        assertThat(invited("c", 3)).isInstanceOf(Registered.InviteNotValid.class);
        assertThat(stores.invites().valid(NOON)).isEmpty();
        assertThat(stores.accounts().find(new AccountName("c"))).isEmpty();
    }

    @Test
    void anInviteThatWasTakenBackLetsNobodyIn() {
        InviteStore.Invite invite =
                stores.invites().add(secret(1), "", 5, NOON, NOON.plusSeconds(60));
        assertThat(stores.invites().remove(invite.number())).isTrue();
        assertThat(stores.invites().remove(invite.number())).isFalse();
        assertThat(invited("a", 1)).isInstanceOf(Registered.InviteNotValid.class);
    }

    private Registered invited(String name, int secret) {
        return stores.accounts()
                .register(
                        account(
                                name,
                                NewAccount.Imitating.REFUSED,
                                new NewAccount.Entry.Invited(secret(secret))));
    }

    @Test
    void theSearchFindsBothNamesWhateverTheCase() {
        Account ann = register(stores, "ann");
        Account bob = register(stores, "bob");
        register(stores, "carl");
        stores.accounts()
                .changeProfile(
                        bob.id(), new Profile(new Nickname("ANNE B"), new Avatar.None(), "", ""));

        assertThat(names(stores.accounts().startingWith("AnN", 10))).containsExactly("ann", "bob");
        assertThat(names(stores.accounts().startingWith("anne", 10))).containsExactly("bob");
        assertThat(names(stores.accounts().startingWith("", 2))).containsExactly("ann", "bob");
        assertThat(stores.accounts().startingWith("x".repeat(1 << 20), 10)).isEmpty();
        assertThat(stores.accounts().startingWith("%", 10)).isEmpty();
        assertThat(stores.accounts().page(ann.id().number(), 1))
                .extracting(Account::id)
                .containsExactly(bob.id());
    }

    private static List<String> names(List<Account> accounts) {
        return accounts.stream().map(account -> account.name().text()).toList();
    }

    @Test
    void whenItWasSeenOnlyMovesForward() {
        Account ann = register(stores, "ann");
        stores.accounts().seen(Map.of(ann.id(), NOON));
        stores.accounts().seen(Map.of(ann.id(), NOON.minusSeconds(1)));
        assertThat(stores.accounts().find(ann.id()).map(Account::seen))
                .isEqualTo(Optional.of(new Account.Seen.At(NOON)));
    }

    @Test
    void aPasswordIsChangedAndNeverPrinted() {
        Account ann = register(stores, "ann");
        stores.accounts().changePassword(ann.id(), new PasswordHash("$other$"));
        assertThat(stores.accounts().findKnown(ann.name()))
                .get()
                .satisfies(
                        known -> {
                            assertThat(known.password().text()).isEqualTo("$other$");
                            assertThat(known.toString()).doesNotContain("$other$");
                        });
    }

    @Test
    void anAccountThatIsNotThereIsNotChanged() {
        AccountId nobody = new AccountId(4_711);
        assertThat(stores.accounts().remove(nobody)).isFalse();
        assertThat(stores.accounts().changeProfile(nobody, Profile.BLANK)).isFalse();
        assertThat(stores.accounts().changePassword(nobody, PasswordHash.NONE)).isFalse();
    }
}
