package rookery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.serve.ServeProcess;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class LoadCommandTest {
    @TempDir Path directory;

    @Test
    void aServerThatLosesNothingPasses() throws IOException, InterruptedException {
        passes(5, "xnest", "--members=5", "--senders=2", "--rate=100");
    }

    @Test
    void guestsTalkInPacketsToo() throws IOException, InterruptedException {
        passes(10, "packet", "--rooms=2", "--members=5", "--senders=2", "--rate=100");
    }

    @Test
    void accountsTalkInPackets() throws IOException, InterruptedException {
        passes(3, "packet", "--members=3", "--senders=1", "--rate=100", "--accounts");
    }

    private void passes(int connections, String dialect, String... options)
            throws IOException, InterruptedException {
        try (ServeProcess server = ServeProcess.start(directory)) {
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    dialect,
                                    "ws://127.0.0.1:" + server.port(),
                                    "--warmup=0",
                                    "--seconds=1"));
            arguments.addAll(List.of(options));
            Said said = load(arguments.toArray(String[]::new));
            assertThat(said.status()).as(said.out() + said.err()).isZero();
            JsonObject figures = JsonParser.parseString(said.out()).getAsJsonObject();
            assertThat(figures.get("lost").getAsLong()).isZero();
            assertThat(figures.get("doubled").getAsLong()).isZero();
            assertThat(figures.get("connections").getAsInt()).isEqualTo(connections);
            assertThat(figures.get("sentPerSecond").getAsLong()).isPositive();
        }
    }

    @Test
    void whatCannotBeTalkedToIsSaidInOneSentence() throws IOException, InterruptedException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (List<String> wrong :
                List.of(
                        List.of("no-such-dialect", "ws://127.0.0.1:1"),
                        List.of("packet", "ws://127.0.0.1:1"),
                        List.of("xnest", "not an address"),
                        List.of("xnest", "http://127.0.0.1:1"),
                        List.of("xnest", "ws://127.0.0.1:" + free),
                        List.of("xnest", "ws://127.0.0.1:1", "--senders=9", "--members=3"))) {
            Said said = load(wrong.toArray(String[]::new));
            assertThat(said.status()).as(wrong + said.err()).isEqualTo(2);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).doesNotContain("Exception").contains(".");
        }
    }

    private static Said load(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "load"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, err);
    }

    private record Said(int status, String out, String err) {}
}
