package rookery.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import rookery.app.backup.Kept;
import rookery.app.serve.ServeProcess;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class AccountCommandTest {
    private static final String SECRET = "correct horse\n";

    @TempDir Path directory;

    @Test
    void aBotHasTokensThatArePrintedOnceAndTakenBack() {
        assertThat(run("", "bot", "builds", "--nickname", "Builds"))
                .isEqualTo(new Said(0, "", "Kept builds, number 1.\n"));
        assertThat(run(SECRET, "add", "ann").status()).isZero();
        assertThat(run("", "list").out()).contains("\tbuilds\tbot\t");

        Said made =
                run("", "token", "builds", "--may", "read,post", "--room", "Lobby", "--note", "ci");
        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.out().strip()).hasSize(43);
        String listed = run("", "tokens", "builds").out();
        assertThat(listed)
                .startsWith("1\t" + made.out().substring(0, 6) + "…\tread,post\tlobby\tused ")
                .endsWith("\tci\n")
                .doesNotContain(made.out().strip());
        assertThat(run("", "tokens", "builds", "--json").out()).contains("\"rooms\":[\"lobby\"]");

        assertThat(run("", "token", "ann", "--may", "post").status()).isEqualTo(1);
        assertThat(run("", "token", "builds", "--may", "fly").status()).isEqualTo(2);
        assertThat(run("", "token", "builds", "--may", "post", "--room", "a b").status())
                .isEqualTo(2);
        assertThat(run(SECRET, "passwd", "builds").status()).isEqualTo(1);
        assertThat(run("", "revoke", "builds", "1"))
                .isEqualTo(new Said(0, "", "Took back token 1 of builds.\n"));
        assertThat(run("", "revoke", "builds", "1").status()).isEqualTo(1);
        assertThat(run("", "tokens", "builds")).isEqualTo(new Said(0, "", ""));
    }

    @Test
    void whatIsAddedIsListedAndGoneWhenRemoved() {
        assertThat(run(SECRET, "add", "Ann", "--admin"))
                .isEqualTo(new Said(0, "", "Kept ann, number 1.\n"));
        assertThat(run("password with ünïcode", "add", "李雷").status()).isZero();

        Said list = run("", "list", "--json");
        assertThat(list.status()).isZero();
        List<JsonObject> lines =
                list.out()
                        .lines()
                        .map(line -> JsonParser.parseString(line).getAsJsonObject())
                        .toList();
        assertThat(lines)
                .extracting(line -> line.get("name").getAsString())
                .containsExactly("ann", "李雷");
        assertThat(lines)
                .extracting(line -> line.get("admin").getAsBoolean())
                .containsExactly(true, false);
        assertThat(run("", "list").out()).contains("1\tann\tadmin\t").contains("\tnever seen\n");

        assertThat(run("", "remove", "ANN")).isEqualTo(new Said(0, "", "Removed ann.\n"));
        assertThat(run("", "list", "--json").out()).doesNotContain("ann").contains("李雷");
    }

    @Test
    void whatIsThereOrIsNotIsSaidInOneSentence() {
        run(SECRET, "add", "ann");
        assertThat(run(SECRET, "add", "ann"))
                .isEqualTo(new Said(1, "", "The name is taken. Choose another.\n"));
        assertThat(run("", "remove", "bob"))
                .isEqualTo(new Said(1, "", "There is no such account.\n"));
        assertThat(run(SECRET, "passwd", "bob"))
                .isEqualTo(new Said(1, "", "There is no such account.\n"));
        assertThat(run(SECRET, "passwd", "ann").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, '', There is no password.",
        "ann, short, The password is too short.",
        "a b, correct horse, letters",
        "'', correct horse, empty"
    })
    void wrongUsageIsOneSentenceAndKeepsNothing(String name, String password, String part) {
        Said said = run(password, "add", name);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains(part).hasLineCount(1);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void aPasswordThatIsTooLongIsNotReadToItsEnd() {
        Said said = run("x".repeat(1_000_000), "add", "ann");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("too long").hasLineCount(1);
        assertThat(run("x".repeat(1_024) + "\r\n", "add", "ann").status()).isZero();
    }

    @Test
    void whereNoServerEverWasNothingIsMade() {
        Said said = run("", "list");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("There is no server's data in").hasLineCount(1);
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void whileAServerRunsItIsSaidWhatToDo() {
        ServerStores.Opening opening =
                ServerStores.open(
                        directory.resolve("data"),
                        AttachmentLimits.DEFAULT,
                        InstantSource.system());
        try (ServerStores running = ((ServerStores.Opening.Opened) opening).stores()) {
            assertThat(running.accounts().page(0, 1)).isEmpty();
            Said said = run(SECRET, "add", "ann");
            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("in use by another Rookery. Stop that one");
        }
    }

    @Test
    @Timeout(60)
    void whileAServerRunsItDoesWhatTheCommandsSay() throws IOException {
        Path data = directory.resolve("data");
        try (ServeProcess server = ServeProcess.start(data)) {
            assertThat(run(SECRET, "add", "Ann", "--admin"))
                    .matches(said -> said.status() == 0 && said.err().startsWith("Kept ann, "));
            assertThat(run(SECRET, "add", "ann"))
                    .isEqualTo(new Said(1, "", "The name is taken. Choose another.\n"));
            assertThat(run(SECRET, "passwd", "ann").status()).isZero();
            assertThat(run("", "list").out()).contains("\tann\tadmin\t");
            assertThat(run("", "invite").out().strip()).hasSize(43);
            assertThat(run("", "remove", "ann")).isEqualTo(new Said(0, "", "Removed ann.\n"));
            assertThat(run("", "remove", "ann"))
                    .isEqualTo(new Said(1, "", "There is no such account.\n"));
            assertThat(server.stop()).isZero();
        }
        assertThat(run("", "invite").status()).isZero();
        try (ServerStores stores = Kept.open(data)) {
            assertThat(stores.admin().audit().page(Long.MAX_VALUE, 10))
                    .extracting(entry -> entry.deed().way() + " " + entry.deed().what())
                    .containsExactly(
                            "command invite.add",
                            "api account.remove",
                            "api invite.add",
                            "api account.password",
                            "api account.add");
        }
    }

    @Test
    @Timeout(60)
    void whatAKilledServerLeftLeadsNobodyAstray() throws IOException {
        Path data = directory.resolve("data");
        try (ServeProcess server = ServeProcess.start(data)) {
            assertThat(server.port()).isPositive();
        }
        assertThat(data.resolve("admin-token")).exists();
        assertThat(run(SECRET, "add", "ann").status()).isZero();
    }

    @Test
    void anInviteIsPrintedOnceAndKeptNowhere() throws IOException {
        Said said = run("", "invite", "--uses", "3");
        assertThat(said.status()).isZero();
        String secret = said.out().strip();
        assertThat(secret).hasSize(43);
        try (var files = Files.list(directory.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
        assertThat(run("", "invite", "--uses", "0").status()).isEqualTo(2);
    }

    @Test
    void withoutAWordItIsWrongUsage() {
        assertThat(bare().status()).isEqualTo(2);
        assertThat(bare("add").status()).isEqualTo(2);
        assertThat(bare("frobnicate").status()).isEqualTo(2);
        assertThat(bare("--help").status()).isZero();
    }

    private Said run(String input, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(directory.resolve("data").toString());
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), all);
    }

    private static Said bare(String... words) {
        return run(new ByteArrayInputStream(new byte[0]), List.of(words));
    }

    private static Said run(ByteArrayInputStream input, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                new CommandLine(
                                new AccountCommand(
                                        () -> PasswordLine.of(input),
                                        new PrintStream(out, true, StandardCharsets.UTF_8),
                                        new PrintStream(err, true, StandardCharsets.UTF_8)))
                        .setErr(new PrintWriter(Writer.nullWriter()))
                        .setOut(new PrintWriter(Writer.nullWriter()))
                        .execute(words.toArray(String[]::new));
        return new Said(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Said(int status, String out, String err) {}
}
