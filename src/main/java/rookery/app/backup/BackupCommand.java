package rookery.app.backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rookery.app.DataOption;
import rookery.app.ProgramVersion;
import rookery.store.sqlite.backup.Backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// Writes a server's data into one archive; the server may run.
@Command(
        name = "backup",
        description = "Writes a server's data into one archive. The server may run meanwhile.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The archive, which is a zip file.")
    private Path to = Path.of("");

    @Option(names = "--replace", description = "Replace an archive that is there already.")
    private boolean replace;

    @Option(names = "--json", description = "Print one JSON line.")
    private boolean json;

    private final Printing printing;
    private final InstantSource clock = InstantSource.system();

    public BackupCommand() {
        this(Printing.HERE);
    }

    BackupCommand(Printing printing) {
        this.printing = printing;
    }

    @Override
    public Integer call() {
        Path directory = data.directory();
        Path archive = to.toAbsolutePath().normalize();
        if (!Files.exists(directory.resolve("server.db"))) {
            return printing.wrong(
                    "There is no server's data in " + directory + ". Say with --data where it is.");
        }
        if (Files.isDirectory(archive) || (Files.exists(archive) && !replace)) {
            return printing.wrong(
                    archive + " is there already. Choose another name, or say --replace.");
        }
        Backup backup = new Backup(directory, archive, ProgramVersion.text(), clock.instant());
        return switch (backup.take()) {
            case Backup.Outcome.Refused(String sentence) -> printing.wrong(sentence);
            case Backup.Outcome.Done(int files, long bytes) -> {
                printing.done(
                        json,
                        line -> {
                            line.addProperty("archive", archive.toString());
                            line.addProperty("files", files);
                            line.addProperty("bytes", bytes);
                        },
                        "Kept the database and %d files, %d bytes, in %s."
                                .formatted(files, bytes, archive));
                yield Printing.FINE;
            }
        };
    }
}
