package rookery.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import rookery.app.backup.Kept;
import rookery.app.backup.Printing;
import rookery.app.serve.ServeProcess;
import rookery.core.account.AccountId;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.room.RoomAlias;
import rookery.store.sqlite.server.ServerStores;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

final class ExportTest {
    private static final RoomAlias DIRECT = RoomAlias.direct(new AccountId(1), new AccountId(7));

    @TempDir Path directory;

    @Test
    @Timeout(60)
    void everythingIsWrittenReadablyWhileAServerRuns() throws IOException {
        fill();
        try (ServeProcess server = ServeProcess.start(data())) {
            Said said = export(to("out"), "--json");
            assertThat(said.status()).as(said.err()).isZero();
            JsonObject counts = JsonParser.parseString(said.out()).getAsJsonObject();
            assertThat(counts.get("messages").getAsLong()).isEqualTo(3);
            assertThat(counts.get("files").getAsLong()).isEqualTo(1);
            assertThat(counts.get("lost").getAsLong()).isZero();
            assertThat(server.stop()).isZero();
        }
        Path out = directory.resolve("out");
        JsonObject picture = conversation(out, "lobby").getLast();
        assertThat(picture.getAsJsonObject("content").get("kind").getAsString())
                .isEqualTo("picture");
        assertThat(out.resolve(picture.getAsJsonObject("content").get("file").getAsString()))
                .hasContent(Kept.PICTURE)
                .hasFileName(
                        picture.getAsJsonObject("content").get("sha256").getAsString() + ".png");
        JsonObject direct = conversation(out, DIRECT.text()).getFirst();
        assertThat(direct.getAsJsonObject("content").get("body").getAsString())
                .isEqualTo("只有我们 & \"you\"");
        assertThat(direct.getAsJsonObject("author").get("handle").getAsString()).isEqualTo("ann");
        assertThat(lines(out.resolve("accounts.jsonl")).getFirst().get("name").getAsString())
                .isEqualTo("ann");
    }

    @Test
    void noPasswordAndNothingOfTheDatabaseIsInIt() throws IOException {
        fill();
        assertThat(export(to("out")).status()).isZero();
        try (Stream<Path> all = Files.walk(directory.resolve("out"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("argon2", "very-secret");
                assertThat(file.getFileName().toString()).doesNotContain(".db");
            }
        }
        try (Stream<Path> inside = Files.list(directory)) {
            assertThat(inside).containsExactlyInAnyOrder(data(), directory.resolve("out"));
        }
    }

    @Test
    void onlyWhatIsAskedForIsWritten() throws IOException {
        fill();
        assertThat(counts("a", "--room", "lobby")).isEqualTo(2);
        assertThat(counts("b", "--room", DIRECT.text())).isEqualTo(1);
        assertThat(counts("c", "--since", "2026-03-02", "--until", "2026-03-03")).isEqualTo(1);
        assertThat(counts("d", "--until", "2026-03-01T12:00:00Z")).isZero();
        assertThat(counts("e", "--account", "ann")).isEqualTo(3);
        assertThat(directory.resolve("a").resolve("accounts.jsonl")).doesNotExist();
    }

    @Test
    void aZipHoldsTheSame() throws IOException {
        fill();
        assertThat(export(to("out.zip")).status()).isZero();
        try (FileSystem zip = FileSystems.newFileSystem(directory.resolve("out.zip"))) {
            assertThat(conversation(zip.getPath("/"), "lobby")).hasSize(2);
            try (Stream<Path> files = Files.list(zip.getPath("/files"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void wrongUsageIsOneSentence() throws IOException {
        fill();
        export(to("out"));
        assertThat(export(to("out")))
                .matches(said -> said.status() == 2 && said.err().contains("is there already"));
        assertThat(export(to("x"), "--since", "yesterday"))
                .matches(said -> said.status() == 2 && said.err().contains("2026-03-01"));
        assertThat(export(to("x"), "--room", "no/such"))
                .matches(said -> said.status() == 2 && said.err().contains("--room"));
        assertThat(export(to("x"), "--room", "nowhere").status()).isEqualTo(1);
        assertThat(export(to("x"), "--account", "nobody").status()).isEqualTo(1);
        assertThat(directory.resolve("x")).doesNotExist();
    }

    private void fill() throws IOException {
        Kept.someThings(data());
        try (ServerStores stores = Kept.open(data())) {
            Kept.say(
                    stores,
                    DIRECT,
                    new Content.Text(new Body("只有我们 & \"you\"")),
                    Instant.parse("2026-03-04T00:00:00Z"));
        }
    }

    private long counts(String name, String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.add("--json");
        Said said = export(to(name), words.toArray(String[]::new));
        assertThat(said.status()).as(said.err()).isZero();
        return JsonParser.parseString(said.out()).getAsJsonObject().get("messages").getAsLong();
    }

    private static List<JsonObject> conversation(Path out, String alias) throws IOException {
        String place =
                lines(out.resolve("conversations.jsonl")).stream()
                        .filter(line -> line.get("alias").getAsString().equals(alias))
                        .map(line -> line.get("messages").getAsString())
                        .findFirst()
                        .orElseThrow();
        return lines(out.resolve(place));
    }

    private static List<JsonObject> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String to(String name) {
        return directory.resolve(name).toString();
    }

    private Said export(String to, String... more) {
        List<String> words = new ArrayList<>(List.of("--data", data().toString(), "--to", to));
        words.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                new CommandLine(
                                new ExportCommand(
                                        new Printing(
                                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                                new PrintStream(
                                                        err, true, StandardCharsets.UTF_8))))
                        .execute(words.toArray(String[]::new));
        return new Said(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Said(int status, String out, String err) {}
}
