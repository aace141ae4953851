package rookery.app.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import rookery.app.DataOption;
import rookery.app.account.AccountKeeper.Result;
import rookery.core.account.AccountName;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.store.account.Scope;
import rookery.store.account.Scope.Power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

/// Those of the `account` commands that look after bots.
final class BotCommands {
    private BotCommands() {}

    /// One of them.
    abstract static class Under implements Callable<Integer> {
        @ParentCommand private AccountCommand parent = new AccountCommand();

        @Mixin private DataOption data = new DataOption();

        AccountCommand parent() {
            return parent;
        }

        /// Does it, and says what came of it.
        int told(String name, BiFunction<AccountKeeper, AccountName, Result> order) {
            return parent.named(
                    name, bot -> parent.in(data, keeper -> parent.told(order.apply(keeper, bot))));
        }

        /// Does it, and prints what came of it.
        int printed(String name, BiFunction<AccountKeeper, AccountName, Result> order) {
            return parent.named(
                    name,
                    bot -> parent.in(data, keeper -> parent.printed(order.apply(keeper, bot))));
        }

        int made(String name, BiFunction<AccountKeeper, AccountName, Result> order) {
            return parent.named(
                    name,
                    bot -> parent.making(data, keeper -> parent.told(order.apply(keeper, bot))));
        }
    }

    @Command(
            name = "bot",
            description =
                    "Makes an account for a program: it has no password, comes in by tokens, and"
                            + " people see that it is a bot.",
            mixinStandardHelpOptions = true)
    static final class Bot extends Under {
        @Parameters(paramLabel = "NAME", description = "Letters, digits and . _ - @")
        private String name = "";

        @Option(
                names = "--nickname",
                paramLabel = "TEXT",
                description = "What people see; the name if not given.")
        private String nickname = "";

        @Override
        public Integer call() {
            return Nickname.parse(nickname) instanceof Nickname.Parsed.Ok(Nickname shown)
                    ? made(name, (keeper, bot) -> keeper.addBot(bot, shown))
                    : parent().wrong("--nickname is one line of 64 characters at most.");
        }
    }

    @Command(
            name = "token",
            description =
                    "Prints a token for a bot. It is printed once, and kept only as its hash.",
            mixinStandardHelpOptions = true)
    static final class Token extends Under {
        @Parameters(paramLabel = "NAME", description = "The bot.")
        private String name = "";

        @Option(
                names = "--may",
                paramLabel = "WORD",
                split = ",",
                required = true,
                description = "read, post or all; read,post for both.")
        private List<String> may = new ArrayList<>();

        @Option(
                names = "--room",
                paramLabel = "ALIAS",
                description = "Post only there; more than once for more rooms.")
        private List<String> rooms = new ArrayList<>();

        @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.")
        private String note = "";

        @Override
        public Integer call() {
            Set<Power> powers = new HashSet<>();
            for (String word : may) {
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "read" -> powers.add(Power.READ);
                    case "post" -> powers.add(Power.POST);
                    case "all" -> powers.add(Power.ALL);
                    default -> {
                        return parent().wrong("--may is read, post or all, not " + word + ".");
                    }
                }
            }
            Set<RoomAlias> aliases = new HashSet<>();
            for (String raw : rooms) {
                if (!(RoomAlias.parse(raw) instanceof RoomAlias.Parsed.Ok(RoomAlias alias))) {
                    return parent().wrong("--room " + raw + " is no alias of a room.");
                }
                aliases.add(alias);
            }
            Grant grant = new Grant(note, new Scope(powers, aliases));
            return printed(name, (keeper, bot) -> keeper.addToken(bot, grant));
        }
    }

    @Command(
            name = "tokens",
            description = "Prints the tokens of a bot, one a line, by how each begins.",
            mixinStandardHelpOptions = true)
    static final class Tokens extends Under {
        @Parameters(paramLabel = "NAME", description = "The bot.")
        private String name = "";

        @Option(names = "--json", description = "Print JSON lines.")
        private boolean json;

        @Override
        public Integer call() {
            return printed(name, (keeper, bot) -> keeper.eachToken(bot, this::print));
        }

        private void print(TokenLine row) {
            parent().print(json ? row.json() : row.text());
        }
    }

    @Command(
            name = "revoke",
            description = "Takes a token of a bot back; whoever came in by it is sent away.",
            mixinStandardHelpOptions = true)
    static final class Revoke extends Under {
        @Parameters(index = "0", paramLabel = "NAME", description = "The bot.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "NUMBER", description = "As tokens lists it.")
        private long number;

        @Override
        public Integer call() {
            return told(name, (keeper, bot) -> keeper.removeToken(bot, number));
        }
    }
}
