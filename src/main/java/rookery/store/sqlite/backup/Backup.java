package rookery.store.sqlite.backup;

import rookery.store.sqlite.DatabaseCopy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a data directory into one archive, while a server may run on it. First the database as it
/// is at one moment, then the files: what the database mentions was on the disk before it.
/// Blocking; for one thread.
public final class Backup {
    /// Fast; a database still shrinks to less than half.
    private static final int DATABASE_LEVEL = 1;

    /// Below media: what is on its way, and what is made again when it is wanted.
    private static final List<String> NOT_KEPT = List.of("tmp", "uploads", "thumbnails");

    private final Path data;
    private final Path archive;
    private final String program;
    private final Instant now;

    /// @param data holds a server's data
    /// @param program the version of this program
    public Backup(Path data, Path archive, String program, Instant now) {
        this.data = data;
        this.archive = archive;
        this.program = program;
        this.now = now;
    }

    /// The archive is there whole, or not at all. One that is there is replaced.
    public Outcome take() {
        Path part = beside(".part");
        Path copy = beside(".part-db");
        try (Closing _ = new Closing(List.of(part, copy))) {
            Optional<MediaHold> hold = MediaHold.toCopy(data);
            if (hold.isEmpty()) {
                return new Outcome.Refused(
                        "The server is removing old files at this moment. Try again in a minute.");
            }
            Manifest manifest;
            try (MediaHold _ = hold.get()) {
                Files.deleteIfExists(copy);
                DatabaseCopy.take(data.resolve(Manifest.DATABASE), copy);
                manifest = write(part, copy);
            }
            Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
            return new Outcome.Done(manifest.parts().size() - 1, manifest.bytes());
        } catch (IOException broken) {
            return new Outcome.Refused(
                    "The backup %s could not be written (%s). Look at the room on the disk and at who may write there. Nothing was changed."
                            .formatted(archive, broken.getMessage()));
        }
    }

    private Path beside(String ending) {
        return archive.resolveSibling(archive.getFileName() + ending);
    }

    private Manifest write(Path part, Path copy) throws IOException {
        Files.deleteIfExists(part);
        Files.createFile(part, onlyMine());
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ZipOutputStream zip =
                    new ZipOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                            StandardCharsets.UTF_8);
            List<Manifest.Part> parts = new ArrayList<>();
            zip.setLevel(DATABASE_LEVEL);
            parts.add(add(zip, Manifest.DATABASE, copy));
            // Pictures and voices do not shrink.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files()) {
                String name = "media/" + slashes(data.resolve("media").relativize(file));
                try {
                    parts.add(add(zip, name, file));
                } catch (NoSuchFileException gone) {
                    throw new IOException(name + " went away meanwhile", gone);
                }
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, program, now, parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private static Manifest.Part add(ZipOutputStream zip, String name, Path file)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            Manifest.Part part = Hashes.copy(name, bytes, zip);
            zip.closeEntry();
            return part;
        }
    }

    /// All that is whole; what is still coming in is not.
    private List<Path> files() throws IOException {
        Path media = data.resolve("media");
        if (!Files.isDirectory(media)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(media)) {
            return all.filter(file -> !isPassing(media.relativize(file)))
                    .filter(Files::isRegularFile)
                    .filter(file -> Manifest.mayHold("media/" + slashes(media.relativize(file))))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPassing(Path inMedia) {
        return NOT_KEPT.stream().anyMatch(inMedia::startsWith);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /// It holds what the passwords are known by.
    private static FileAttribute<?>[] onlyMine() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// What came of [#take].
    public sealed interface Outcome {
        /// @param files beside the database
        /// @param bytes of database and files
        record Done(int files, long bytes) implements Outcome {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Outcome {}
    }

    /// Takes away what is only for the time being.
    private record Closing(List<Path> files) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
