package rookery.server.attachment;

import org.apache.tika.Tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Media types, found from the bytes. Made when the first file comes, since it reads a large table.
final class TypeOfBytes {
    private static final Tika TIKA = new Tika();

    /// As much as any type needs.
    private static final int BEGINNING = 64 << 10;

    private TypeOfBytes() {}

    static String of(byte[] bytes) {
        return TIKA.detect(bytes);
    }

    static String of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return TIKA.detect(bytes.readNBytes(BEGINNING));
        }
    }
}
