package rookery.app.backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rookery.app.DataOption;
import rookery.store.sqlite.backup.Restore;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// Makes a data directory of a backup.
@Command(
        name = "restore",
        description =
                "Makes a server's data directory of a backup. No server may run on it. The backup"
                        + " is looked through before anything is touched.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "What backup wrote.")
    private Path from = Path.of("");

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--set-aside",
            description = "Keep data that is there already in a folder before-… beside it.")
    private boolean setAside;

    @Option(names = "--json", description = "Print one JSON line.")
    private boolean json;

    private final Printing printing;
    private final InstantSource clock = InstantSource.system();

    public RestoreCommand() {
        this(Printing.HERE);
    }

    RestoreCommand(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Integer call() {
        Path directory = data.directory();
        Restore restore =
                new Restore(
                        from.toAbsolutePath().normalize(),
                        directory,
                        setAside ? Restore.IfHolds.SET_ASIDE : Restore.IfHolds.REFUSE,
                        clock.instant());
        return switch (restore.run()) {
            case Restore.Outcome.Refused(String sentence) -> printing.wrong(sentence);
            case Restore.Outcome.Broken(String sentence) -> printing.failed(sentence);
            case Restore.Outcome.Done(Instant made, int files, long bytes) -> {
                printing.done(
                        json,
                        line -> {
                            line.addProperty("data", directory.toString());
                            line.addProperty("made", made.toString());
                            line.addProperty("files", files);
                            line.addProperty("bytes", bytes);
                        },
                        "Restored the database and %d files, %d bytes, of %s into %s."
                                .formatted(files, bytes, made, directory));
                yield Printing.FINE;
            }
        };
    }
}
