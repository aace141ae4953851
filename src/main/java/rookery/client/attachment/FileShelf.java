package rookery.client.attachment;

import rookery.core.attachment.FileName;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder of bounded size with one file per address, each in a folder of its own so that it keeps
/// its name. What was not asked for the longest goes first. Blocking; safe for many threads of one
/// program.
final class FileShelf {
    private static final String PART = ".part";

    private final Path folder;
    private final long limit;
    private final InstantSource clock;
    private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /// @param limit in bytes
    FileShelf(Path folder, long limit, InstantSource clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limit = limit;
        this.clock = clock;
        for (Path kept : oldestFirst()) {
            if (kept.getFileName().toString().endsWith(PART)) {
                Files.deleteIfExists(kept);
            } else {
                remember(kept.getFileName().toString(), sizeOf(kept));
            }
        }
    }

    synchronized Optional<Path> find(String address) throws IOException {
        String key = key(address);
        if (sizes.get(key) == null) {
            return Optional.empty();
        }
        Path own = folder.resolve(key);
        Optional<Path> file = onlyFile(own);
        if (file.isPresent()) {
            Files.setLastModifiedTime(own, FileTime.from(clock.instant()));
        } else {
            forget(key);
        }
        return file;
    }

    /// A place to write to before [#keep]; left behind, it is cleared at the next start.
    Path scratch() throws IOException {
        return Files.createTempFile(folder, "get-", PART);
    }

    synchronized Path keep(String address, FileName name, Path scratch) throws IOException {
        String key = key(address);
        Path own = folder.resolve(key);
        forget(key);
        clear(own);
        Files.createDirectories(own);
        long size = Files.size(scratch);
        Path file =
                Files.move(scratch, own.resolve(name.text()), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(own, FileTime.from(clock.instant()));
        remember(key, size);
        makeRoom(key);
        return file;
    }

    private void makeRoom(String butNot) {
        for (String key : List.copyOf(sizes.keySet())) {
            if (total <= limit) {
                return;
            }
            if (!key.equals(butNot)) {
                try {
                    clear(folder.resolve(key));
                    forget(key);
                } catch (IOException e) {
                    // Somebody has it open, which Windows respects; the next one goes instead.
                }
            }
        }
    }

    private void remember(String key, long size) {
        sizes.put(key, size);
        total += size;
    }

    private void forget(String key) {
        Long size = sizes.remove(key);
        total -= size == null ? 0 : size;
    }

    private List<Path> oldestFirst() throws IOException {
        try (Stream<Path> kept = Files.list(folder)) {
            return kept.sorted(Comparator.comparing(FileShelf::changed)).toList();
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static Optional<Path> onlyFile(Path own) throws IOException {
        if (!Files.isDirectory(own)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(Files::isRegularFile).findFirst();
        }
    }

    private static long sizeOf(Path own) throws IOException {
        Optional<Path> file = onlyFile(own);
        return file.isPresent() ? Files.size(file.get()) : 0;
    }

    private static void clear(Path own) throws IOException {
        Optional<Path> file = onlyFile(own);
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
        Files.deleteIfExists(own);
    }

    private static String key(String address) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
