package rookery.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.store.account.AccountStore;
import rookery.store.account.TokenStore.Device;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

class AccountsTest {
    private static final Origin ELSEWHERE = new Origin("0a000001");
    private static final AccountName ANN = new AccountName("ann");
    private static final Password SECRET = password("correct horse");
    private static final Password OTHER = password("battery staple");

    @TempDir Path directory;
    private final HandClock clock = new HandClock();
    private ServerStores stores;
    private Accounts accounts;

    @BeforeEach
    void open() {
        stores =
                ((ServerStores.Opening.Opened)
                                ServerStores.open(directory, AttachmentLimits.DEFAULT, clock))
                        .stores();
        accounts = accounts(Policy.OPEN, new Argon2Text.Cost(64, 1));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private Accounts accounts(Policy policy, Argon2Text.Cost cost) {
        AccountRules rules =
                new AccountRules(
                        policy,
                        new AttemptLimits(3, 20, Duration.ofSeconds(1), Duration.ofMinutes(5)),
                        Duration.ofDays(90));
        SecureRandom random = new SecureRandom();
        return new Accounts(
                stores.accounts(),
                new Devices(stores.accounts(), stores.tokens(), random, () -> rules, clock),
                new Passwords(random, 2, cost),
                () -> rules,
                clock);
    }

    private AccountId id() {
        return accounts.find(ANN).orElseThrow().id();
    }

    private Outcome<Account> register(String name) {
        return accounts.register(
                new AccountName(name), SECRET, Nickname.NONE, Optional.empty(), ELSEWHERE);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    private static Problem problem(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problem();
    }

    @Test
    void whoeverRegisteredLogsInWithThePasswordOnly() {
        Account ann = done(register("ann"));
        assertThat(ann.role()).isEqualTo(AccountRole.PERSON);
        assertThat(done(accounts.logIn(ANN, SECRET, ELSEWHERE)).id()).isEqualTo(ann.id());
        assertThat(accounts.logIn(ANN, OTHER, ELSEWHERE))
                .isEqualTo(Outcome.refused(Problem.PASSWORD_WRONG));
    }

    @Test
    void anUnknownNameGetsTheAnswerOfAWrongPassword() {
        register("ann");
        AccountName nobody = new AccountName("nobody");
        for (int i = 0; i < 8; i++) {
            assertThat(accounts.logIn(nobody, OTHER, Origin.HERE))
                    .isEqualTo(accounts.logIn(ANN, OTHER, Origin.HERE));
        }
    }

    @Test
    void whoeverGuessesWaitsAndTheRightPasswordWaitsWithThem() {
        register("ann");
        for (int i = 0; i < 3; i++) {
            assertThat(problem(accounts.logIn(ANN, OTHER, ELSEWHERE)))
                    .isEqualTo(Problem.PASSWORD_WRONG);
        }
        assertThat(accounts.logIn(ANN, SECRET, ELSEWHERE))
                .isEqualTo(
                        new Outcome.Refused<Account>(
                                Problem.TOO_MANY_ATTEMPTS, Duration.ofSeconds(1)));
        clock.forward(Duration.ofSeconds(1));
        assertThat(accounts.logIn(ANN, SECRET, ELSEWHERE)).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "guest-7", "guest7", "guest.xnest.12"})
    void namesOfGuestsAreNotGiven(String name) {
        assertThat(problem(register(name))).isEqualTo(Problem.NAME_RESERVED);
        assertThat(problem(accounts.add(new AccountName(name), SECRET, AccountRole.ADMIN)))
                .isEqualTo(Problem.NAME_RESERVED);
    }

    @Test
    void aNameIsGivenOnceAndNotToWhoeverImitatesIt() {
        register("ann");
        assertThat(problem(register("ann"))).isEqualTo(Problem.NAME_TAKEN);
        assertThat(problem(register("\u0430nn"))).isEqualTo(Problem.NAME_IMITATES);
        assertThat(register("guesthouse")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void registeringInNumbersWaits() {
        for (int i = 0; i < 20; i++) {
            assertThat(register("name" + i)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(problem(register("name20"))).isEqualTo(Problem.TOO_MANY_ATTEMPTS);
    }

    @Test
    void thePolicyDecidesWhoMayRegister() {
        accounts = accounts(Policy.CLOSED, new Argon2Text.Cost(64, 1));
        assertThat(problem(register("ann"))).isEqualTo(Problem.REGISTRATION_CLOSED);
        assertThat(accounts.add(ANN, SECRET, AccountRole.ADMIN)).isInstanceOf(Outcome.Done.class);

        accounts = accounts(Policy.BY_INVITE, new Argon2Text.Cost(64, 1));
        assertThat(problem(register("bob"))).isEqualTo(Problem.INVITE_NEEDED);
        Invites.Made made =
                new Invites(stores.invites(), new SecureRandom(), clock)
                        .make("for bob", 1, Duration.ofDays(1));
        assertThat(invited("bob", made.secret())).isInstanceOf(Outcome.Done.class);
        assertThat(problem(invited("carl", made.secret()))).isEqualTo(Problem.INVITE_NOT_VALID);
    }

    private Outcome<Account> invited(String name, Secret invite) {
        return accounts.register(
                new AccountName(name), SECRET, Nickname.NONE, Optional.of(invite), ELSEWHERE);
    }

    @Test
    void aHashOfAnotherCostIsMadeAnewAtTheNextLogin() {
        register("ann");
        accounts = accounts(Policy.OPEN, new Argon2Text.Cost(128, 1));
        assertThat(accounts.logIn(ANN, SECRET, ELSEWHERE)).isInstanceOf(Outcome.Done.class);
        assertThat(
                        stores.accounts()
                                .findKnown(ANN)
                                .map(AccountStore.Known::password)
                                .orElseThrow()
                                .text())
                .contains("m=128,");
        assertThat(accounts.logIn(ANN, SECRET, ELSEWHERE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anotherPasswordLogsOutTheOtherDevices() {
        AccountId ann = done(register("ann")).id();
        Devices.Issued mine = done(accounts.devices().issue(ann, "my laptop"));
        Devices.Issued lost = done(accounts.devices().issue(ann, "lost phone"));

        assertThat(
                        problem(
                                accounts.changePassword(
                                        id(), OTHER, OTHER, mine.device().number(), ELSEWHERE)))
                .isEqualTo(Problem.PASSWORD_WRONG);
        assertThat(accounts.devices().verify(lost.token())).isInstanceOf(Outcome.Done.class);

        done(accounts.changePassword(id(), SECRET, OTHER, mine.device().number(), ELSEWHERE));
        assertThat(problem(accounts.devices().verify(lost.token())))
                .isEqualTo(Problem.TOKEN_NOT_VALID);
        assertThat(accounts.devices().verify(mine.token())).isInstanceOf(Outcome.Done.class);
        assertThat(problem(accounts.logIn(ANN, SECRET, ELSEWHERE)))
                .isEqualTo(Problem.PASSWORD_WRONG);
        assertThat(accounts.logIn(ANN, OTHER, ELSEWHERE)).isInstanceOf(Outcome.Done.class);

        done(accounts.setPassword(ANN, SECRET));
        assertThat(problem(accounts.devices().verify(mine.token())))
                .isEqualTo(Problem.TOKEN_NOT_VALID);
        assertThat(problem(accounts.setPassword(new AccountName("nobody"), SECRET)))
                .isEqualTo(Problem.NO_SUCH_ACCOUNT);
    }

    @Test
    void aTokenLivesAsLongAsItIsUsed() {
        AccountId ann = done(register("ann")).id();
        Devices.Issued issued = done(accounts.devices().issue(ann, "laptop"));
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofDays(89));
            assertThat(done(accounts.devices().verify(issued.token())).account().id())
                    .isEqualTo(ann);
        }
        clock.forward(Duration.ofDays(91));
        assertThat(problem(accounts.devices().verify(issued.token())))
                .isEqualTo(Problem.TOKEN_NOT_VALID);
        done(accounts.devices().issue(ann, "next"));
        assertThat(accounts.devices().of(ann)).extracting(Device::name).containsExactly("next");
    }

    @Test
    void aTokenIsWorthNothingOnceLoggedOutOrMadeUp() {
        AccountId ann = done(register("ann")).id();
        Devices.Issued issued = done(accounts.devices().issue(ann, "laptop"));
        assertThat(accounts.devices().logOut(ann, issued.device().number())).isTrue();
        assertThat(problem(accounts.devices().verify(issued.token())))
                .isEqualTo(Problem.TOKEN_NOT_VALID);
        assertThat(problem(accounts.devices().verify(new Secret("A".repeat(43)))))
                .isEqualTo(Problem.TOKEN_NOT_VALID);
        assertThat(Secret.parse("A".repeat(42))).isEmpty();
        assertThat(Secret.parse("A".repeat(42) + "=")).isEmpty();
        assertThat(issued.toString()).doesNotContain(issued.token().text());
    }

    @Test
    void namesOfDevicesAreTidiedAndCut() {
        AccountId ann = done(register("ann")).id();
        assertThat(done(accounts.devices().issue(ann, " a\u202Eb\n ")).device().name())
                .isEqualTo("ab");
        assertThat(done(accounts.devices().issue(ann, "x".repeat(100_000))).device().name())
                .isEqualTo("x".repeat(64));
    }

    @Test
    void theDeskAnswersBusyWhereThereIsTooMuchToDo() {
        AccountDesk full =
                new AccountDesk(
                        accounts,
                        _ -> {
                            throw new RejectedExecutionException();
                        });
        assertThat(problem(asked(full))).isEqualTo(Problem.BUSY);
        assertThat(asked(new AccountDesk(accounts, Runnable::run)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Outcome<Account> asked(AccountDesk desk) {
        CompletableFuture<Outcome<Account>> answer = new CompletableFuture<>();
        desk.ask(
                accounts ->
                        accounts.register(ANN, SECRET, Nickname.NONE, Optional.empty(), ELSEWHERE),
                answer::complete);
        return answer.join();
    }

    private static Password password(String raw) {
        return ((Password.Parsed.Ok) Password.parse(raw)).password();
    }
}
