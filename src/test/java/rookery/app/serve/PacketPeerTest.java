package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packet page in another language: a client written from it, and the one printed on it.
final class PacketPeerTest {
    private static final Path PAGE = Path.of("src/site/markdown/protocol/packet.md");

    @TempDir Path directory;

    @Test
    @Timeout(120)
    void everyRowHoldsForAPythonClientWrittenFromThePage()
            throws IOException, InterruptedException {
        PythonPeer.everyRowHolds(
                directory, "packet_peer.py", "packet_client.py", "msgpack.py", "websocket.py");
    }

    @Test
    @Timeout(120)
    void everyRowAboutFilesHoldsToo() throws IOException, InterruptedException {
        PythonPeer.everyRowHolds(
                directory, "upload_peer.py", "packet_client.py", "msgpack.py", "websocket.py");
    }

    @Test
    @Timeout(60)
    void theClientOnThePageComesInSpeaksHearsAndLeaves() throws IOException, InterruptedException {
        PythonPeer.assumeIsHere();
        Path script = Files.write(directory.resolve("client.py"), program());
        try (ServeProcess server = ServeProcess.start(directory.resolve("data"));
                HttpClient http = HttpClient.newHttpClient()) {
            makeLobby(http, server);
            Process client =
                    PythonPeer.start(
                            script,
                            "127.0.0.1",
                            Integer.toString(server.port()),
                            "lobby",
                            "Visitor");
            Writer lines = client.outputWriter(StandardCharsets.UTF_8);
            BufferedReader heard = client.inputReader(StandardCharsets.UTF_8);
            try {
                assertThat(heard.readLine()).matches("\\* ~\\d+ joined");
                lines.write("hello from the page\n");
                lines.flush();
                assertThat(heard.readLine()).isEqualTo("Visitor: hello from the page");
                lines.write("大家好!\n");
                lines.flush();
                assertThat(heard.readLine()).isEqualTo("Visitor: 大家好!");
                lines.close();
                assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(client.exitValue()).isZero();
            } finally {
                client.destroyForcibly();
            }
        }
    }

    /// Whoever comes in through xnest makes the room.
    private static void makeLobby(HttpClient http, ServeProcess server) {
        URI lobby =
                URI.create(
                        "ws://127.0.0.1:" + server.port() + "/xgate/websocket/lobby?nickname=host");
        http.newWebSocketBuilder().buildAsync(lobby, new WebSocket.Listener() {}).join().abort();
    }

    private static List<String> program() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        int start = page.indexOf("```python") + 1;
        assertThat(start).as("the first line of the client on the page").isPositive();
        List<String> rest = page.subList(start, page.size());
        return rest.subList(0, rest.indexOf("```"));
    }
}
