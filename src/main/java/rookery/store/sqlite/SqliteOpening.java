package rookery.store.sqlite;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Opens a database file as one should after anything may have happened to it. A damaged file is
/// kept aside, never overwritten; one of a newer program is left alone.
public final class SqliteOpening {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path file;
    private final Migrations migrations;
    private final DirectoryLock.Before before;
    private final Instant now;

    /// @param before whether the last program was cut: then the whole file is looked through
    public SqliteOpening(
            Path file, Migrations migrations, DirectoryLock.Before before, Instant now) {
        this.file = file;
        this.migrations = migrations;
        this.before = before;
        this.now = now;
    }

    public Outcome open() {
        return switch (look()) {
            case Look.Fine _ -> openAs(List.of());
            case Look.Newer(int version) ->
                    new Outcome.Refused(
                            "%s was written by a newer Rookery (version %d, this one knows %d). Use that one, or choose another directory with --data."
                                    .formatted(file, version, migrations.newest()));
            case Look.Damaged(String why) -> keepAside(why);
            case Look.NotReadable(String why) -> new Outcome.Refused(why);
        };
    }

    private Look look() {
        if (!Files.exists(file)) {
            return new Look.Fine();
        }
        try (Connection connection = SqliteFile.connect(file, SqliteFile.Access.WRITE)) {
            int version = migrations.versionOf(connection);
            if (version > migrations.newest()) {
                return new Look.Newer(version);
            }
            String word =
                    switch (before) {
                        case CUT -> SqliteFile.check(connection);
                        case LEFT_PROPERLY -> "ok";
                    };
            return word.equals("ok") ? new Look.Fine() : new Look.Damaged(word);
        } catch (SQLException broken) {
            return isDamage(broken)
                    ? new Look.Damaged(String.valueOf(broken.getMessage()))
                    : new Look.NotReadable(
                            file
                                    + " cannot be read or written. Look at its owner and at the"
                                    + " disk.");
        }
    }

    private static boolean isDamage(SQLException broken) {
        return broken instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    }

    private Outcome keepAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(now));
        try {
            move(file, aside);
            move(beside(file, "-wal"), beside(aside, "-wal"));
            move(beside(file, "-shm"), beside(aside, "-shm"));
        } catch (IOException stuck) {
            return new Outcome.Refused(
                    file
                            + " is damaged and cannot be moved aside. Move it away yourself and"
                            + " start again.");
        }
        return openAs(
                List.of(
                        file.getFileName()
                                + " was damaged ("
                                + why
                                + "). It is kept as "
                                + aside.getFileName()
                                + "; a fresh one was started."));
    }

    private Outcome openAs(List<String> notices) {
        try {
            return new Outcome.Opened(SqliteFile.open(file, migrations), notices);
        } catch (SQLException broken) {
            return isDamage(broken) && notices.isEmpty()
                    ? keepAside(String.valueOf(broken.getMessage()))
                    : new Outcome.Refused(
                            file
                                    + " cannot be opened: the disk is full, or the file may not be"
                                    + " written.");
        }
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }

    /// What came of opening.
    public sealed interface Outcome {
        /// @param notices sentences that whoever runs the program should read
        record Opened(SqliteFile file, List<String> notices) implements Outcome {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Outcome {}
    }

    private sealed interface Look {
        record Fine() implements Look {}

        record Newer(int version) implements Look {}

        record Damaged(String why) implements Look {}

        record NotReadable(String sentence) implements Look {}
    }
}
