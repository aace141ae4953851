package rookery.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.server.account.AccountRules;
import rookery.server.session.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class ServeCommandTest {
    @TempDir Path directory;

    @Test
    void tellsWhereItIsAndStopsWellOnSigterm() throws IOException {
        Path data = directory.resolve("data");
        try (ServeProcess server = ServeProcess.start(data)) {
            assertThat(server.ready().get("ready").getAsBoolean()).isTrue();
            assertThat(server.ready().get("data").getAsString()).isEqualTo(data.toString());
            assertThat(server.ready().get("pid").getAsLong()).isPositive();
            assertThat(server.port()).isPositive();

            assertThat(ServeProcess.refusal(data, "--door", "main=0"))
                    .isEqualTo(
                            new ServeProcess.Refusal(
                                    2,
                                    "The data directory "
                                            + data
                                            + " is in use by another Rookery. Stop that one, or"
                                            + " choose another with --data."));
            ServeProcess.Refusal busy =
                    ServeProcess.refusal(
                            directory.resolve("other"), "--door", "main=" + server.port());
            assertThat(busy.status()).isEqualTo(2);
            assertThat(busy.said()).contains("the port is in use").doesNotContain("Exception");

            assertThat(server.stop()).isZero();
        }
        try (ServeProcess again = ServeProcess.start(data)) {
            assertThat(again.stop()).isZero();
        }
    }

    @Test
    void theShippedConfigIsWhatTheProgramWouldDoAnyway() {
        ServerConfig shipped = ServerConfigFile.shipped();
        assertThat(shipped.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(shipped.accounts()).isEqualTo(AccountRules.DEFAULT);
        assertThat(shipped.doors())
                .isEqualTo(Map.of("main", 8080, "packet", 9502, "packet-tcp", 9503));
        assertThat(shipped.host()).isEqualTo("127.0.0.1");
    }

    @Test
    void aFileChangesOnlyWhatItNames() throws IOException {
        Path file = write("rookery.server { upload-limit = 1 MiB, doors.main = off }");
        assertThat(ServerConfigFile.read(Optional.of(file)))
                .isInstanceOfSatisfying(
                        ServerConfigFile.Read.Fine.class,
                        fine -> {
                            assertThat(fine.config().limits().upload()).isEqualTo(1 << 20);
                            assertThat(fine.config().limits().heartbeat())
                                    .isEqualTo(Limits.DEFAULT.heartbeat());
                            assertThat(fine.config().doors()).doesNotContainKey("main");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rookery.server.uplod-limit = 1",
                "rookery.server.upload-limit = much",
                "rookery.server.upload-limit = -1",
                "rookery.server.upload-limit = 3 GiB",
                "rookery.server.heartbeat = 0 s",
                "rookery.server.accounts.registration = perhaps",
                "rookery.server.accounts.device-life = 0 s",
                "rookery.server.accounts.device-life = 100000 d",
                "rookery.server.accounts.attempts-per-account = 0",
                "rookery.server.accounts.attempts-per-address = -1",
                "rookery.server.accounts.longest-wait = 100 ms",
                "rookery.server.doors.main = 65536",
                "rookery.server.doors.front = 1",
                "rookery.server.zone = Middle-earth",
                "rookery.server.media-address = \"http://[\"",
                "rookery.server {"
            })
    void aWrongFileIsOneSentence(String text) throws IOException {
        Path file = write(text);
        assertThat(ServerConfigFile.read(Optional.of(file)))
                .isInstanceOfSatisfying(
                        ServerConfigFile.Read.Wrong.class,
                        wrong -> assertThat(wrong.sentence()).isNotBlank());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = directory.resolve("none.conf");
        assertThat(ServerConfigFile.read(Optional.of(missing)))
                .isEqualTo(
                        new ServerConfigFile.Read.Wrong(
                                "The config file "
                                        + missing
                                        + " cannot be read. Check its name and who may read it."));
    }

    @ParameterizedTest
    @CsvSource({"main, lacks a port", "main=x, is no port", "main=70000, is no port", "foo=1, foo"})
    void aWrongDoorIsOneSentence(String option, String part) {
        assertThat(DoorOption.apply(option, new TreeMap<>())).get().asString().contains(part);
    }

    @Test
    void aDoorTakesAPortOrIsOff() {
        Map<String, Integer> ports = new TreeMap<>(Map.of("main", 8080));
        assertThat(DoorOption.apply("main=0", ports)).isEmpty();
        assertThat(ports).containsExactlyEntriesOf(Map.of("main", 0));
        assertThat(DoorOption.apply("main=off", ports)).isEmpty();
        assertThat(ports).isEmpty();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("server.conf"), text);
    }
}
