package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The operator manual's table of the admin API in another language.
final class AdminPeerTest {
    @TempDir Path directory;

    @Test
    @Timeout(120)
    void everyRowOfTheManualHoldsForAPythonClient() throws IOException, InterruptedException {
        PythonPeer.everyRowHolds(
                directory, "admin_peer.py", "packet_client.py", "msgpack.py", "websocket.py");
        // The server has stopped.
        assertThat(directory.resolve("data/admin-token")).doesNotExist();
        assertThat(Files.exists(directory.resolve("data/admin-address"))).isFalse();
    }
}
