package rookery.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Where an export goes: a folder, or one zip file. Its files are written one after the other, each
/// closed before the next.
sealed interface Target extends AutoCloseable {
    /// @param name with `/` between folders
    OutputStream file(String name) throws IOException;

    /// Only after this it is there whole.
    void finish() throws IOException;

    @Override
    void close() throws IOException;

    /// @param to a zip file where its name says so
    static Target at(Path to) throws IOException {
        return to.toString().endsWith(".zip") ? Zip.at(to) : Folder.at(to);
    }

    record Folder(Path root) implements Target {
        private static Folder at(Path to) throws IOException {
            return new Folder(Files.createDirectories(to));
        }

        @Override
        public OutputStream file(String name) throws IOException {
            Path path = root.resolve(name);
            Files.createDirectories(path.getParent());
            return new BufferedOutputStream(
                    Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    record Zip(ZipOutputStream zip, Path part, Path to) implements Target {
        private static Zip at(Path to) throws IOException {
            Path part = to.resolveSibling(to.getFileName() + ".part");
            return new Zip(
                    new ZipOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(part)),
                            StandardCharsets.UTF_8),
                    part,
                    to);
        }

        @Override
        public OutputStream file(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            return new Entry(zip);
        }

        @Override
        public void finish() throws IOException {
            zip.close();
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                Files.deleteIfExists(part);
            }
        }
    }

    /// Ends with its entry, not with the whole file.
    final class Entry extends BufferedOutputStream {
        private final ZipOutputStream zip;

        private Entry(ZipOutputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            flush();
            zip.closeEntry();
        }
    }
}
