package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A client in another language, which shares no code with ours.
final class XnestPeerTest {
    @TempDir Path directory;

    @Test
    @Timeout(120)
    void everyRowOfTheTablesHoldsForAPythonClient() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "there is no python3 on this machine");
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
            assertThat(peer.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(peer.exitValue()).as(said).isZero();
            assertThat(said).contains("rows hold");
            assertThat(server.stop()).isZero();
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
