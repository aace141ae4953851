package rookery.app.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import rookery.app.DataOption;
import rookery.app.serve.OperatorFiles;
import rookery.core.account.AccountName;
import rookery.core.account.AccountRole;
import rookery.core.account.Password;
import rookery.store.sqlite.BrokenStore;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// Looks after the accounts of a data directory; where a server runs on it, through the server.
@Command(
        name = "account",
        description =
                "Looks after the accounts of a server, whether it runs or not. Passwords are read"
                        + " from the standard input.",
        subcommands = {
            BotCommands.Bot.class,
            BotCommands.Token.class,
            BotCommands.Tokens.class,
            BotCommands.Revoke.class
        },
        mixinStandardHelpOptions = true)
public final class AccountCommand {
    private static final int FINE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;
    private static final int MOST_USES = 1_000_000;
    private static final int MOST_DAYS = 3_650;

    private final Supplier<Password.Parsed> passwords;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock = InstantSource.system();

    public AccountCommand() {
        this(PasswordLine::ofThisProcess, System.out, System.err);
    }

    AccountCommand(Supplier<Password.Parsed> passwords, PrintStream out, PrintStream err) {
        this.passwords = passwords;
        this.out = out;
        this.err = err;
    }

    @Command(
            name = "add",
            description = "Makes an account; its password is one line of the standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Letters, digits and . _ - @")
                    String name,
            @Mixin DataOption data,
            @Option(names = "--admin", description = "May look after the server.") boolean admin) {
        AccountRole role = admin ? AccountRole.ADMIN : AccountRole.PERSON;
        return named(
                name,
                account ->
                        withPassword(
                                password ->
                                        in(
                                                data,
                                                AccountDirectory.IfMissing.MAKE,
                                                keeper ->
                                                        told(
                                                                keeper.add(
                                                                        account, password,
                                                                        role)))));
    }

    @Command(
            name = "passwd",
            description =
                    "Gives an account the password on the standard input, and logs out all its"
                            + " devices.",
            mixinStandardHelpOptions = true)
    int passwd(
            @Parameters(paramLabel = "NAME", description = "The account.") String name,
            @Mixin DataOption data) {
        return named(
                name,
                account ->
                        withPassword(
                                password ->
                                        in(
                                                data,
                                                AccountDirectory.IfMissing.REFUSE,
                                                keeper ->
                                                        told(
                                                                keeper.setPassword(
                                                                        account, password)))));
    }

    @Command(
            name = "remove",
            description = "Removes an account with its devices and contacts. What it said stays.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "NAME", description = "The account.") String name,
            @Mixin DataOption data) {
        return named(
                name,
                account ->
                        in(
                                data,
                                AccountDirectory.IfMissing.REFUSE,
                                keeper -> told(keeper.remove(account))));
    }

    @Command(
            name = "list",
            description = "Prints every account, one a line.",
            mixinStandardHelpOptions = true)
    int list(
            @Mixin DataOption data,
            @Option(names = "--json", description = "Print JSON lines.") boolean json) {
        return in(
                data,
                AccountDirectory.IfMissing.REFUSE,
                keeper -> {
                    keeper.each(row -> out.println(json ? row.json() : row.text()));
                    return FINE;
                });
    }

    @Command(
            name = "invite",
            description =
                    "Prints an invite, for a server that makes accounts by invite only. It is"
                            + " printed once and kept nowhere.",
            mixinStandardHelpOptions = true)
    int invite(
            @Mixin DataOption data,
            @Option(
                            names = "--uses",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "How many accounts may come by it; one if not given.")
                    int uses,
            @Option(
                            names = "--days",
                            paramLabel = "N",
                            defaultValue = "7",
                            description = "How long it is valid; a week if not given.")
                    int days) {
        if (uses < 1 || uses > MOST_USES || days < 1 || days > MOST_DAYS) {
            return wrong("--uses is 1 to %d and --days 1 to %d.".formatted(MOST_USES, MOST_DAYS));
        }
        return in(
                data,
                AccountDirectory.IfMissing.MAKE,
                keeper -> printed(keeper.invite(uses, Duration.ofDays(days))));
    }

    int named(String raw, ToIntFunction<AccountName> work) {
        return switch (AccountName.parse(raw)) {
            case AccountName.Parsed.Ok(AccountName name) -> work.applyAsInt(name);
            case AccountName.Parsed.No(AccountName.Problem problem) ->
                    wrong(
                            switch (problem) {
                                case EMPTY -> "The name of the account is empty. Give one.";
                                case TOO_LONG ->
                                        "The name of the account is too long. Take %d characters at most."
                                                .formatted(AccountName.MAX_LENGTH);
                                case HAS_FORBIDDEN_CHARACTER ->
                                        "The name of the account may have letters, digits and . _ -"
                                                + " @ only. Choose another.";
                            });
        };
    }

    private int withPassword(ToIntFunction<Password> work) {
        return switch (passwords.get()) {
            case Password.Parsed.Ok(Password password) -> work.applyAsInt(password);
            case Password.Parsed.No(Password.Problem problem) ->
                    wrong(PasswordLine.sentence(problem));
        };
    }

    /// Where a server runs on the directory, it does the work.
    int making(DataOption data, ToIntFunction<AccountKeeper> work) {
        return in(data, AccountDirectory.IfMissing.MAKE, work);
    }

    int in(DataOption data, ToIntFunction<AccountKeeper> work) {
        return in(data, AccountDirectory.IfMissing.REFUSE, work);
    }

    private int in(
            DataOption data,
            AccountDirectory.IfMissing missing,
            ToIntFunction<AccountKeeper> work) {
        switch (AccountDirectory.open(data.directory(), missing, clock)) {
            case AccountDirectory.Opening.Refused(String sentence) -> {
                Optional<OperatorFiles> running = OperatorFiles.read(data.directory());
                return running.isPresent()
                        ? by(new RunningAccounts(running.get()), data, work)
                        : wrong(sentence);
            }
            case AccountDirectory.Opening.Opened(AccountDirectory opened, List<String> notices) -> {
                notices.forEach(err::println);
                return by(opened, data, work);
            }
        }
    }

    private int by(AccountKeeper keeper, DataOption data, ToIntFunction<AccountKeeper> work) {
        try (keeper) {
            return work.applyAsInt(keeper);
        } catch (BrokenStore broken) {
            return wrong(
                    "The data directory "
                            + data.directory()
                            + " cannot be written or read: the disk is full or broken.");
        } catch (UncheckedIOException silent) {
            return wrong(
                    "The server on "
                            + data.directory()
                            + " does not answer. See whether it still runs, and try again.");
        }
    }

    int told(AccountKeeper.Result result) {
        return switch (result) {
            case AccountKeeper.Result.Refused(String sentence) -> failed(sentence);
            case AccountKeeper.Result.Done(String sentence) -> {
                err.println(sentence);
                yield FINE;
            }
        };
    }

    /// What was asked for goes to the standard output.
    int printed(AccountKeeper.Result result) {
        return switch (result) {
            case AccountKeeper.Result.Refused(String sentence) -> failed(sentence);
            case AccountKeeper.Result.Done(String text) -> {
                if (!text.isEmpty()) {
                    out.println(text);
                }
                yield FINE;
            }
        };
    }

    void print(String line) {
        out.println(line);
    }

    private int failed(String sentence) {
        err.println(sentence);
        return FAILED;
    }

    int wrong(String sentence) {
        err.println(sentence);
        return WRONG;
    }
}
