package rookery.app.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.account.Secret;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Where a server that runs says how its operator gets in: only who may read the data directory can
/// read it, and it is worth nothing once the server has stopped. Blocking.
///
/// @param address of the admin's door, as `host:port`
/// @param token for this run of the server
public record OperatorFiles(String address, Secret token) {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorFiles.class);
    private static final String ADDRESS = "admin-address";
    private static final String TOKEN = "admin-token";

    static void write(Path data, Optional<InetSocketAddress> main, Secret token) {
        try {
            remove(data);
            if (main.isPresent()) {
                write(data.resolve(TOKEN), token.text());
                write(data.resolve(ADDRESS), reachable(main.get()));
            }
        } catch (IOException broken) {
            LOG.warn("the operator's token could not be written", broken);
        }
    }

    private static void write(Path file, String line) throws IOException {
        Files.createFile(file, onlyMine());
        Files.writeString(file, line + "\n", StandardCharsets.US_ASCII);
    }

    private static String reachable(InetSocketAddress main) {
        InetAddress address = main.getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + main.getPort();
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(ADDRESS));
            Files.deleteIfExists(data.resolve(TOKEN));
        } catch (IOException broken) {
            LOG.warn("the operator's token could not be removed", broken);
        }
    }

    /// Empty where no server says so, or one that was cut.
    public static Optional<OperatorFiles> read(Path data) {
        try {
            String address = Files.readString(data.resolve(ADDRESS)).strip();
            return Secret.parse(Files.readString(data.resolve(TOKEN)).strip())
                    .map(token -> new OperatorFiles(address, token));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] onlyMine() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
