package rookery.store.sqlite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A backup that was looked through: every part is there and has the bytes that the manifest says.
/// Blocking; for one thread.
final class Archive implements AutoCloseable {
    /// Of a manifest; a million files have less.
    private static final int MOST_TEXT = 256 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Opening open(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return new Opening.Missing("There is no backup " + file + " that can be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException torn) {
            return broken(file, "its end is missing, or it is another kind of file");
        }
        Opening opening = look(file, zip);
        if (!(opening instanceof Opening.Whole)) {
            close(zip);
        }
        return opening;
    }

    private static Opening look(Path file, ZipFile zip) {
        try {
            Manifest manifest = Manifest.parse(text(zip, entry(zip, Manifest.NAME)));
            if (manifest.format() > Manifest.FORMAT) {
                return new Opening.Broken(
                        "The backup %s was made by a newer Rookery (%s). Restore it with that one. Nothing was changed."
                                .formatted(file, manifest.program()));
            }
            if (!manifest.hasDatabase()) {
                return broken(file, "it has no database");
            }
            for (Manifest.Part part : manifest.parts()) {
                try (InputStream bytes = zip.getInputStream(entry(zip, part.name()))) {
                    Manifest.Part found =
                            Hashes.copy(part.name(), bytes, OutputStream.nullOutputStream());
                    if (!found.equals(part)) {
                        return broken(file, part.name() + " has other bytes than it says");
                    }
                }
            }
            return new Opening.Whole(new Archive(zip, manifest));
        } catch (IOException | IllegalArgumentException torn) {
            return broken(file, String.valueOf(torn.getMessage()));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            return new String(bytes.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws ZipException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        return entry;
    }

    private static Opening broken(Path file, String why) {
        return new Opening.Broken(
                "The backup %s is torn or none of Rookery's: %s. Take another. Nothing was changed."
                        .formatted(file, why));
    }

    Manifest manifest() {
        return manifest;
    }

    /// Writes all parts below the directory and onto the disk.
    void unpack(Path directory) throws IOException {
        for (Manifest.Part part : manifest.parts()) {
            Path target = directory.resolve(part.name());
            Files.createDirectories(target.getParent());
            try (InputStream bytes = zip.getInputStream(entry(zip, part.name()));
                    OutputStream out =
                            Files.newOutputStream(
                                    target,
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.DSYNC)) {
                if (!Hashes.copy(part.name(), bytes, out).equals(part)) {
                    throw new IOException(part.name() + " was changed while it was read");
                }
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What came of [#open].
    sealed interface Opening {
        record Whole(Archive archive) implements Opening {}

        /// @param sentence what is wrong and what to do
        record Broken(String sentence) implements Opening {}

        record Missing(String sentence) implements Opening {}
    }
}
