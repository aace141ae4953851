package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program in another language, which shares no code with ours.
public final class PythonPeer {
    private PythonPeer() {}

    /// The first script walks through its rows; the others are its modules.
    static void everyRowHolds(Path directory, String... scripts)
            throws IOException, InterruptedException {
        assumeIsHere();
        copy(directory, scripts);
        try (ServeProcess server = ServeProcess.start(directory.resolve("data"))) {
            Process peer =
                    start(
                            directory.resolve(scripts[0]),
                            "127.0.0.1",
                            Integer.toString(server.port()));
            try {
                String said =
                        new String(peer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(peer.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(peer.exitValue()).as(said).isZero();
                assertThat(said).contains("rows hold");
            } finally {
                peer.destroyForcibly();
            }
            assertThat(server.stop()).isZero();
        }
    }

    public static void copy(Path directory, String... scripts) throws IOException {
        for (String script : scripts) {
            try (var source = PythonPeer.class.getResourceAsStream("/peers/" + script)) {
                assertThat(source).as(script).isNotNull();
                Files.copy(source, directory.resolve(script));
            }
        }
    }

    public static Process start(Path script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "-X", "utf8", script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public static void assumeIsHere() throws InterruptedException {
        assumeTrue(isHere(), "there is no python3 on this machine");
    }

    private static boolean isHere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
