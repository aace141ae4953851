package rookery.app.serve;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// The xnest page in another language.
final class XnestPeerTest {
    @TempDir Path directory;

    @Test
    @Timeout(120)
    void everyRowOfTheTablesHoldsForAPythonClient() throws IOException, InterruptedException {
        PythonPeer.everyRowHolds(directory, "xnest_peer.py", "websocket.py");
    }
}
