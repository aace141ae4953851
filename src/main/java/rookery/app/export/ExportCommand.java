package rookery.app.export;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rookery.app.DataOption;
import rookery.app.ProgramVersion;
import rookery.app.backup.Printing;
import rookery.core.account.AccountName;
import rookery.core.room.RoomAlias;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Writes what was said on a server; the server may run.
@Command(
        name = "export",
        description =
                "Writes conversations as JSON lines, with their files, into a folder or a zip file."
                        + " The server may run meanwhile.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--to",
            paramLabel = "DIR|FILE",
            required = true,
            description = "A folder, or a file whose name ends in .zip.")
    private Path to = Path.of("");

    @Option(names = "--room", paramLabel = "ROOM", description = "Only this conversation.")
    private Optional<String> room = Optional.empty();

    @Option(names = "--account", paramLabel = "NAME", description = "Only what this account said.")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From then on: 2026-03-01 (UTC) or 2026-03-01T12:00:00Z.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "TIME", description = "Before then.")
    private Optional<String> until = Optional.empty();

    @Option(names = "--json", description = "Print one JSON line.")
    private boolean json;

    private final Printing printing;
    private final InstantSource clock = InstantSource.system();

    public ExportCommand() {
        this(Printing.HERE);
    }

    ExportCommand(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Integer call() {
        Path directory = data.directory();
        Path target = to.toAbsolutePath().normalize();
        if (!Files.exists(directory.resolve("server.db"))) {
            return printing.wrong(
                    "There is no server's data in " + directory + ". Say with --data where it is.");
        }
        Wanted wanted;
        try {
            wanted = wanted();
        } catch (IllegalArgumentException wrong) {
            return printing.wrong(String.valueOf(wrong.getMessage()));
        }
        try {
            if (!isFree(target)) {
                return printing.wrong(target + " is there already. Choose another name.");
            }
            return export(directory, target, wanted);
        } catch (IOException broken) {
            return printing.wrong(
                    "%s could not be written (%s). Look at the room on the disk and at who may write there."
                            .formatted(target, broken.getMessage()));
        }
    }

    private int export(Path directory, Path target, Wanted wanted) throws IOException {
        Path beside = Files.createDirectories(target.getParent());
        return switch (Snapshot.open(directory, beside, clock)) {
            case Snapshot.Opening.Refused(String sentence) -> printing.wrong(sentence);
            case Snapshot.Opening.Opened(Snapshot snapshot) -> {
                try (snapshot) {
                    yield write(snapshot, target, wanted);
                }
            }
        };
    }

    private int write(Snapshot snapshot, Path target, Wanted wanted) throws IOException {
        if (wanted.room().isPresent()
                && snapshot.stores().book().find(wanted.room().get()).isEmpty()) {
            return printing.failed("There is no such conversation.");
        }
        if (wanted.author().isPresent()
                && snapshot.stores().accounts().find(wanted.author().get()).isEmpty()) {
            return printing.failed("There is no such account.");
        }
        Export.Counts counts;
        try (Target opened = Target.at(target)) {
            counts =
                    new Export(snapshot, wanted, opened)
                            .write(ProgramVersion.text(), clock.instant());
        }
        printing.done(
                json,
                line -> {
                    line.addProperty("to", target.toString());
                    line.addProperty("conversations", counts.conversations());
                    line.addProperty("messages", counts.messages());
                    line.addProperty("files", counts.files());
                    line.addProperty("lost", counts.lost());
                },
                "Wrote %d conversations with %d messages and %d files to %s."
                        .formatted(
                                counts.conversations(), counts.messages(), counts.files(), target));
        return Printing.FINE;
    }

    private static boolean isFree(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return !Files.exists(target);
        }
        try (Stream<Path> inside = Files.list(target)) {
            return inside.findAny().isEmpty();
        }
    }

    /// @throws IllegalArgumentException with a sentence
    private Wanted wanted() {
        return new Wanted(
                room.map(ExportCommand::alias),
                account.map(ExportCommand::name),
                since.map(ExportCommand::time).orElse(Instant.MIN),
                until.map(ExportCommand::time).orElse(Instant.MAX));
    }

    /// Directs are named by the numbers of the two, as in `conversations.jsonl`.
    private static RoomAlias alias(String raw) {
        try {
            return RoomAlias.parse(raw) instanceof RoomAlias.Parsed.Ok(RoomAlias alias)
                    ? alias
                    : new RoomAlias(raw);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "--room is the name of a room, or two account numbers with a colon.", none);
        }
    }

    private static AccountName name(String raw) {
        if (AccountName.parse(raw) instanceof AccountName.Parsed.Ok(AccountName name)) {
            return name;
        }
        throw new IllegalArgumentException("--account is the name of an account.");
    }

    private static Instant time(String raw) {
        try {
            return raw.indexOf('T') > 0
                    ? Instant.parse(raw)
                    : LocalDate.parse(raw).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "A time is a day like 2026-03-01, or a moment like 2026-03-01T12:00:00Z.",
                    wrong);
        }
    }
}
