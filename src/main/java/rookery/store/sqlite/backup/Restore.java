package rookery.store.sqlite.backup;

import rookery.store.sqlite.DatabaseCopy;
import rookery.store.sqlite.DirectoryLock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes a data directory of a backup. The whole archive is looked through before anything is
/// touched, and what is there already is never thrown away. Blocking; for one thread.
public final class Restore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final List<String> DATA =
            List.of("server.db", "server.db-wal", "server.db-shm", "media");

    private final Path archive;
    private final Path data;
    private final IfHolds ifHolds;
    private final Instant now;

    public Restore(Path archive, Path data, IfHolds ifHolds, Instant now) {
        this.archive = archive;
        this.data = data;
        this.ifHolds = ifHolds;
        this.now = now;
    }

    public Outcome run() {
        return switch (Archive.open(archive)) {
            case Archive.Opening.Missing(String sentence) -> new Outcome.Refused(sentence);
            case Archive.Opening.Broken(String sentence) -> new Outcome.Broken(sentence);
            case Archive.Opening.Whole(Archive whole) -> {
                try (whole) {
                    yield into(whole);
                }
            }
        };
    }

    private Outcome into(Archive whole) {
        // A server that runs there holds data, too.
        return holdsData() && ifHolds == IfHolds.REFUSE
                ? new Outcome.Refused(
                        data
                                + " holds a server's data already. Choose another directory, or say"
                                + " --set-aside to keep what is there beside it.")
                : locked(whole);
    }

    private Outcome locked(Archive whole) {
        return switch (DirectoryLock.take(data)) {
            case DirectoryLock.Taking.Refused(String sentence) -> new Outcome.Refused(sentence);
            case DirectoryLock.Taking.Taken(DirectoryLock lock) -> {
                try (lock) {
                    yield place(whole);
                }
            }
        };
    }

    private boolean holdsData() {
        return Files.exists(data.resolve("server.db")) || Files.exists(data.resolve("media"));
    }

    private Outcome place(Archive whole) {
        Path fresh = data.resolve("restoring");
        try {
            clear(fresh);
            whole.unpack(fresh);
            if (!DatabaseCopy.isSound(fresh.resolve(Manifest.DATABASE))) {
                clear(fresh);
                return new Outcome.Broken(
                        "The database in %s is damaged. Take another backup. Nothing was changed."
                                .formatted(archive));
            }
            Files.deleteIfExists(fresh.resolve("server.db-wal"));
            Files.deleteIfExists(fresh.resolve("server.db-shm"));
            if (holdsData()) {
                Path aside = Files.createDirectory(data.resolve("before-" + STAMP.format(now)));
                move(DATA, data, aside);
            }
            // A directory without a database is no server's, so it goes last.
            move(DATA.reversed(), fresh, data);
            clear(fresh);
            Manifest manifest = whole.manifest();
            return new Outcome.Done(manifest.made(), manifest.parts().size() - 1, manifest.bytes());
        } catch (IOException | UncheckedIOException broken) {
            return new Outcome.Refused(
                    "%s cannot be written (%s). Look at the room on the disk and at who may write there; what was there is there still."
                            .formatted(data, broken.getMessage()));
        }
    }

    private static void move(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            if (Files.exists(from.resolve(name))) {
                Files.move(from.resolve(name), to.resolve(name));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }

    /// What to do with a directory that holds data.
    public enum IfHolds {
        REFUSE,
        SET_ASIDE
    }

    /// What came of [#run].
    public sealed interface Outcome {
        /// @param files beside the database
        record Done(Instant made, int files, long bytes) implements Outcome {}

        /// @param sentence what is wrong with the archive
        record Broken(String sentence) implements Outcome {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Outcome {}
    }
}
