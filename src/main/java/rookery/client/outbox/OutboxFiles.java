package rookery.client.outbox;

import rookery.core.message.LocalId;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Copies of the files that wait to be sent, so that a file may be moved or changed after it was
/// chosen. Blocking; safe for many threads.
public final class OutboxFiles {
    private final Path folder;

    public OutboxFiles(Path folder) {
        this.folder = folder;
    }

    /// Where the copy is now.
    public URI keep(LocalId localId, Path file) throws IOException {
        Path own = Files.createDirectories(folder.resolve(localId.text()));
        return Files.copy(file, own.resolve(file.getFileName().toString())).toUri();
    }

    public void drop(LocalId localId) throws IOException {
        Path own = folder.resolve(localId.text());
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> copies = Files.list(own)) {
            for (Path copy : copies.toList()) {
                Files.deleteIfExists(copy);
            }
        }
        Files.deleteIfExists(own);
    }
}
