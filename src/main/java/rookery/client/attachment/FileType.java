package rookery.client.attachment;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

import java.io.IOException;
import java.nio.file.Path;

/// What a file is, by its bytes and nothing that anybody said about it. Blocking; safe for many
/// threads.
final class FileType {
    private static final MimeTypes TYPES = TikaConfig.getDefaultConfig().getMimeRepository();

    private FileType() {}

    static String of(Path file) throws IOException {
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            MediaType type = TYPES.detect(bytes, new Metadata());
            return type.toString();
        }
    }

    /// With its dot; empty where the type has none.
    static String extension(String type) {
        try {
            return TYPES.forName(type).getExtension();
        } catch (MimeTypeException e) {
            return "";
        }
    }
}
