package rookery.store.sqlite.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Copies bytes and says what they were.
final class Hashes {
    private static final int CHUNK = 128 * 1024;

    private Hashes() {}

    /// Reads to the end; closes neither.
    static Manifest.Part copy(String name, InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            digest.update(chunk, 0, read);
            to.write(chunk, 0, read);
            size += read;
        }
        return new Manifest.Part(name, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
