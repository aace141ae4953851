package rookery.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import rookery.app.serve.ServeProcess;
import rookery.core.account.AccountName;
import rookery.core.attachment.Attachment;
import rookery.core.message.Content;
import rookery.core.message.Message;
import rookery.server.net.WireClient;
import rookery.store.AttachmentStore;
import rookery.store.sqlite.server.ServerStores;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Real files, and a real server that is talked to meanwhile.
final class BackupTest {
    private static final int BEFORE = 300;

    @TempDir Path directory;

    @Test
    @Timeout(120)
    void whatWasSaidBeforeABackupIsInItThoughTheServerWasTalkedTo() throws Exception {
        Kept.someThings(data());
        try (ServeProcess server = ServeProcess.start(data());
                WireClient client = join(server);
                WireClient talker = join(server)) {
            for (int i = 0; i < BEFORE; i++) {
                client.say("before " + i);
                client.hear("normal");
            }
            Thread talk = Thread.ofVirtual().start(() -> talk(talker));
            client.hear("normal", 50);
            assertThat(backup().status()).isZero();
            // It goes on as before.
            client.hear("normal", 50);
            server.stop();
            talk.join();
        }

        Said restored = restore("--json");
        assertThat(restored.status()).as(restored.err()).isZero();
        JsonObject line = JsonParser.parseString(restored.out()).getAsJsonObject();
        assertThat(line.get("files").getAsInt()).isEqualTo(1);
        try (ServerStores stores = Kept.open(directory.resolve("restored"))) {
            List<Message> messages = Kept.messages(stores, Kept.LOBBY);
            assertThat(messages)
                    .extracting(Message::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, messages.size()).boxed().toList());
            assertThat(messages)
                    .extracting(message -> message.content().body().text())
                    .contains("hello")
                    .containsAll(
                            Stream.iterate(0, i -> i + 1)
                                    .limit(BEFORE)
                                    .map(i -> "before " + i)
                                    .toList());
            assertThat(messages.size()).isGreaterThan(BEFORE + 2);
            assertThat(stores.accounts().find(new AccountName("ann"))).isPresent();
            assertThat(picture(stores)).hasContent(Kept.PICTURE);
        }
        try (ServeProcess again = ServeProcess.start(directory.resolve("restored"))) {
            assertThat(again.stop()).isZero();
        }
    }

    private static Path picture(ServerStores stores) {
        Attachment.Kept kept =
                Kept.messages(stores, Kept.LOBBY).stream()
                        .map(Message::content)
                        .filter(Content.Picture.class::isInstance)
                        .map(content -> (Attachment.Kept) ((Content.Picture) content).attachment())
                        .findFirst()
                        .orElseThrow();
        return stores.attachments()
                .find(Kept.LOBBY, kept.key())
                .map(AttachmentStore.Stored::file)
                .orElseThrow();
    }

    private static void talk(WireClient talker) {
        try {
            for (int i = 0; ; i++) {
                talker.say("meanwhile " + i);
                talker.hear("normal");
            }
        } catch (IOException stopped) {
            // The server has stopped.
        }
    }

    @Test
    void anArchiveThatWasTornAnywhereIsOneSentenceAndNothingIsTouched() throws IOException {
        Kept.someThings(data());
        assertThat(backup().status()).isZero();
        byte[] whole = Files.readAllBytes(archive());
        for (int cut : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(archive(), Arrays.copyOf(whole, cut));
            assertTorn();
        }
        for (int at = 40; at < whole.length; at += whole.length / 40) {
            byte[] bent = whole.clone();
            bent[at] ^= 0x10;
            Files.write(archive(), bent);
            Said said = restore();
            // A bit of a time stamp tells nothing.
            if (said.status() == 0) {
                try (ServerStores stores = Kept.open(directory.resolve("restored"))) {
                    assertThat(Kept.messages(stores, Kept.LOBBY)).hasSize(2);
                }
                clear(directory.resolve("restored"));
            } else {
                assertSentence(said);
            }
        }
    }

    private void assertTorn() throws IOException {
        assertSentence(restore());
    }

    private void assertSentence(Said said) {
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).hasLineCount(1).contains("Nothing was changed.");
        assertThat(directory.resolve("restored")).doesNotExist();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    @Test
    void aDirectoryThatHoldsDataIsLeftAloneUnlessTold() throws IOException {
        Kept.someThings(data());
        backup();
        try (ServerStores other = Kept.open(directory.resolve("restored"))) {
            Kept.say(other, "mine", Instant.EPOCH);
        }
        Said refused = restore();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("holds a server's data already").hasLineCount(1);

        assertThat(restore("--set-aside").status()).isZero();
        try (ServerStores stores = Kept.open(directory.resolve("restored"))) {
            assertThat(Kept.messages(stores, Kept.LOBBY)).hasSize(2);
        }
        try (Stream<Path> inside = Files.list(directory.resolve("restored"))) {
            Path aside =
                    inside.filter(path -> path.getFileName().toString().startsWith("before-"))
                            .findFirst()
                            .orElseThrow();
            try (ServerStores stores = Kept.open(aside)) {
                assertThat(Kept.messages(stores, Kept.LOBBY)).hasSize(1);
            }
        }
    }

    @Test
    @Timeout(60)
    void aDirectoryOnWhichAServerRunsIsLeftAlone() throws IOException {
        Kept.someThings(data());
        backup();
        try (ServeProcess running = ServeProcess.start(directory.resolve("restored"))) {
            assertThat(restore("--set-aside").status()).isEqualTo(2);
            assertThat(restore("--set-aside").err()).contains("in use by another Rookery");
            assertThat(running.stop()).isZero();
        }
    }

    @Test
    void anArchiveThatIsThereIsReplacedOnlyWhereToldAndNothingIsLeftBeside() throws IOException {
        Kept.someThings(data());
        assertThat(backup().status()).isZero();
        assertThat(backup())
                .matches(said -> said.status() == 2 && said.err().contains("--replace"));
        assertThat(backup("--replace").status()).isZero();
        try (Stream<Path> inside = Files.list(directory)) {
            assertThat(inside).containsExactlyInAnyOrder(data(), archive());
        }
    }

    @Test
    void whereNoServerEverWasThereIsNothingToKeepOrRestore() {
        assertThat(backup().status()).isEqualTo(2);
        assertThat(backup().err()).contains("There is no server's data in").hasLineCount(1);
        assertThat(restore().status()).isEqualTo(2);
        assertThat(restore().err()).contains("There is no backup").hasLineCount(1);
        assertThat(directory).isEmptyDirectory();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path archive() {
        return directory.resolve("kept.zip");
    }

    private static WireClient join(ServeProcess server) throws IOException {
        return WireClient.join(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()),
                "/xgate/websocket/lobby?nickname=k");
    }

    private Said backup(String... more) {
        return run(
                BackupCommand::new,
                Stream.concat(
                        Stream.of("--data", data().toString(), "--to", archive().toString()),
                        Stream.of(more)));
    }

    private Said restore(String... more) {
        return run(
                RestoreCommand::new,
                Stream.concat(
                        Stream.of(
                                "--data",
                                directory.resolve("restored").toString(),
                                "--from",
                                archive().toString()),
                        Stream.of(more)));
    }

    private static Said run(Function<Printing, Callable<Integer>> command, Stream<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Printing printing =
                new Printing(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        int status =
                new CommandLine(command.apply(printing))
                        .setErr(new PrintWriter(Writer.nullWriter()))
                        .execute(new ArrayList<>(words.toList()).toArray(String[]::new));
        return new Said(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Said(int status, String out, String err) {}
}
