package rookery.client.session.entry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.dialect.request.AccountRequest.Token;
import rookery.store.archive.LoginArchive.Whose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The tokens by which this desktop comes in again, each in a file that only its owner may read.
/// Blocking; safe for many threads.
public final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final Path folder;

    public Tokens(Path folder) {
        this.folder = folder;
    }

    public Optional<Token> find(Whose whose) {
        try {
            return Optional.of(new Token(Files.readString(file(whose)).strip()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            LOG.warn("a token cannot be read", unreadable);
            return Optional.empty();
        }
    }

    public void keep(Whose whose, Token token) throws IOException {
        Files.createDirectories(folder);
        own(folder, "rwx------");
        Path fresh = Files.createTempFile(folder, "token", "");
        own(fresh, "rw-------");
        Files.writeString(fresh, token.text());
        Files.move(fresh, file(whose), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Where the file system knows no such owners, the folder of the user has to do.
    private static void own(Path file, String permissions) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    public void forget(Whose whose) {
        try {
            Files.deleteIfExists(file(whose));
        } catch (IOException e) {
            LOG.warn("a token stays behind", e);
        }
    }

    private Path file(Whose whose) {
        String text = whose.dialect() + " " + whose.server() + " " + whose.name();
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
