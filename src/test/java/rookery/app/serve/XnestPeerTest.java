package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A client in another language, which shares no code with ours.
final class XnestPeerTest {
    @TempDir Path directory;

    @Test
    void everyRowOfTheTablesHoldsForAPythonClient() throws IOException, InterruptedException {
        Path script = directory.resolve("xnest_peer.py");
        try (var source = XnestPeerTest.class.getResourceAsStream("/peers/xnest_peer.py")) {
            assertThat(source).isNotNull();
            Files.copy(source, script);
        }
        try (ServeProcess server = ServeProcess.start(directory.resolve("data"))) {
            Process peer =
                    new ProcessBuilder(
                                    "python3",
                                    script.toString(),
                                    "127.0.0.1",
                                    Integer.toString(server.port()))
                            .redirectErrorStream(true)
                            .start();
            String said = new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(peer.waitFor()).as(said).isZero();
            assertThat(said).contains("rows hold");
            assertThat(server.stop()).isZero();
        }
    }
}
