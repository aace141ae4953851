package rookery.app.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// The winlion page in another language.
final class WinlionPeerTest {
    @TempDir Path directory;

    @Test
    @Timeout(120)
    void everyCallAndAllNineKindsHoldForAPythonClientWrittenFromThePage()
            throws IOException, InterruptedException {
        PythonPeer.everyRowHolds(
                directory,
                "winlion_peer.py",
                "winlion_client.py",
                "packet_client.py",
                "msgpack.py",
                "websocket.py");
    }
}
