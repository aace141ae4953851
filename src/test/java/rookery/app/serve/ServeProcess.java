package rookery.app.serve;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import rookery.app.Main;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `rookery serve --json` as a process of its own, on a free port.
public final class ServeProcess implements AutoCloseable {
    private final Process process;
    private final JsonObject ready;

    private ServeProcess(Process process, JsonObject ready) {
        this.process = process;
        this.ready = ready;
    }

    public static ServeProcess start(Path data, String... more) throws IOException {
        Process process = launch(data, more);
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server did not start; status " + waitFor(process));
        }
        return new ServeProcess(process, JsonParser.parseString(line).getAsJsonObject());
    }

    /// For servers that should not start: the exit status and what stderr says.
    static Refusal refusal(Path data, String... more) throws IOException {
        Process process = launch(data, more);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Refusal(waitFor(process), said.strip());
    }

    private static Process launch(Path data, String... more) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve",
                                "--data",
                                data.toString(),
                                "--json"));
        for (String door : List.of("main", "packet", "packet-tcp")) {
            command.addAll(List.of("--door", door + "=0"));
        }
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        return builder.start();
    }

    private static int waitFor(Process process) {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    public int port() {
        return port("main");
    }

    int port(String door) {
        String address = ready.getAsJsonObject("doors").get(door).getAsString();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    long pid() {
        return process.pid();
    }

    /// What it logs. For one reader.
    BufferedReader log() {
        return process.errorReader(StandardCharsets.UTF_8);
    }

    JsonObject ready() {
        return ready;
    }

    /// SIGKILL.
    void kill() {
        process.destroyForcibly();
        waitFor(process);
    }

    /// SIGTERM; the exit status.
    public int stop() {
        process.destroy();
        return waitFor(process);
    }

    @Override
    public void close() {
        kill();
    }

    record Refusal(int status, String said) {}
}
