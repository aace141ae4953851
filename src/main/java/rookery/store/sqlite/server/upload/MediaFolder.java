package rookery.store.sqlite.server.upload;

import rookery.core.attachment.ContentHash;
import rookery.store.sqlite.Micros;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where bytes lie: whole files named by their hash, one folder for each first two digits; parts of
/// those on their way beside them. Safe for many threads.
public final class MediaFolder {
    private static final int CHUNK = 256 * 1024;
    private static final String PART = ".part";
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path uploads;

    public MediaFolder(Path root) throws IOException {
        this.root = root;
        uploads = Files.createDirectories(root.resolve("uploads"));
    }

    public Path pathOf(ContentHash hash) {
        return root.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
    }

    Path partOf(String upload) {
        return uploads.resolve(upload + PART);
    }

    long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /// Puts a whole file where it belongs. The same bytes are there once.
    public void place(Path part, ContentHash hash) throws IOException {
        Path target = pathOf(hash);
        if (Files.exists(target)) {
            // It is wanted again, and will soon be known again: see removeUnknown.
            Files.setLastModifiedTime(target, Files.getLastModifiedTime(part));
            return;
        }
        Files.createDirectories(target.getParent());
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Deletes the parts of uploads that nobody knows any more.
    void sweep(Predicate<String> isKnown) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(uploads, "*" + PART)) {
            for (Path part : parts) {
                String name = part.getFileName().toString();
                if (!isKnown.test(name.substring(0, name.length() - PART.length()))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// Deletes whole files that nobody knows and that were not placed since then, and what was made
    /// of them; how many.
    public int removeUnknown(Instant before, Predicate<ContentHash> isKnown) throws IOException {
        int removed = 0;
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (WHOLE.matcher(name).matches()
                        && Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)
                        && !isKnown.test(new ContentHash(name))) {
                    Files.deleteIfExists(file);
                    removeSmall(name);
                    removed++;
                }
            }
        }
        return removed;
    }

    private void removeSmall(String hash) throws IOException {
        Path thumbnails = root.resolve("thumbnails");
        if (Files.isDirectory(thumbnails)) {
            try (DirectoryStream<Path> small = Files.newDirectoryStream(thumbnails, hash + ".*")) {
                for (Path one : small) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    static ContentHash hashOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /// Under which a file is kept: mega-seconds, seconds and microseconds, joined without padding,
    /// as in xnest's original.
    public static String key(long micros) {
        Instant at = Micros.at(micros);
        long seconds = at.getEpochSecond();
        return "" + seconds / 1_000_000 + seconds % 1_000_000 + at.getNano() / 1_000;
    }
}
