package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A config file that is changed while a server of its own process runs by it.
@Timeout(90)
final class ReloadTest {
    @TempDir Path directory;
    private final HttpClient http = HttpClient.newHttpClient();
    private Path config;

    @BeforeEach
    void write() throws IOException {
        config = directory.resolve("rookery.conf");
        write("accounts.registration = open");
    }

    @AfterEach
    void stop() {
        http.close();
    }

    private void write(String options) throws IOException {
        Files.writeString(config, "rookery.server {\n  " + options + "\n}\n");
    }

    private ServeProcess serve() throws IOException {
        return ServeProcess.start(directory.resolve("data"), "--config", config.toString());
    }

    @Test
    void whatMayChangeHoldsAtOnceAndTheRestIsNamed() throws IOException, InterruptedException {
        try (ServeProcess server = serve()) {
            assertThat(register(server, "ann")).contains("\"code\":\"ok\"");
            write("accounts.registration = closed\n  connections = 77\n  bots.per-minute = 5");
            HttpResponse<String> answer = reload(server);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"atOnce\":[\"accounts\",\"bots\"]")
                    .contains("\"atStart\":[\"upload-limit")
                    .doesNotContain("doors");
            assertThat(register(server, "bob")).contains("\"code\":\"closed\"");
            assertThat(reload(server).body()).contains("\"atOnce\":[]");
        }
    }

    @Test
    void aFileThatIsWrongChangesNothingAndSaysWhere() throws IOException, InterruptedException {
        try (ServeProcess server = serve()) {
            write("bots.per-minute = 5\n  accounts.registration = sometimes");
            HttpResponse<String> wrong = reload(server);
            assertThat(wrong.statusCode()).isEqualTo(409);
            assertThat(wrong.body()).contains("config-wrong").contains("rookery.conf: 3");
            assertThat(register(server, "ann")).contains("\"code\":\"ok\"");
            write("acounts.registration = open");
            assertThat(reload(server).body()).contains("There is no option");
            Files.delete(config);
            assertThat(reload(server).body()).contains("cannot be read");
            assertThat(register(server, "bob")).contains("\"code\":\"ok\"");
        }
    }

    @Test
    void theSignalReadsItToo() throws IOException, InterruptedException {
        assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"),
                "there is no such signal");
        try (ServeProcess server = serve()) {
            write("accounts.registration = closed");
            BufferedReader log = server.log();
            new ProcessBuilder("kill", "-HUP", Long.toString(server.pid())).start().waitFor();
            String line = log.readLine();
            while (!line.contains("the config was read")) {
                line = log.readLine();
            }
            assertThat(line).contains("accounts");
            assertThat(register(server, "ann")).contains("\"code\":\"closed\"");
            assertThat(server.stop()).isZero();
        }
    }

    private HttpResponse<String> reload(ServeProcess server)
            throws IOException, InterruptedException {
        String token = Files.readString(directory.resolve("data/admin-token")).strip();
        return send(
                HttpRequest.newBuilder(uri(server, "/admin/api/reload"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private String register(ServeProcess server, String name)
            throws IOException, InterruptedException {
        String packet =
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"set\",\"query\":\"register\",\"arguments\":{\"name\":\""
                        + name
                        + "\",\"password\":\"correct horse\"}}}";
        return send(HttpRequest.newBuilder(uri(server, "/packet/http"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(packet)))
                .body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(ServeProcess server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
