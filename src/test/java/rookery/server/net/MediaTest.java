package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.server.session.Limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

/// Files on their way into a room and out again.
@Timeout(60)
class MediaTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @TempDir Path data;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.over(data);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSameBytesAreKeptOnceHoweverOftenTheyAreSent() throws IOException {
        String first = upload("here", 2, PNG);
        String second = upload("there", 2, PNG);
        assertThat(first).isNotEqualTo(second);
        assertThat(HttpGet.get(server.main(), first, "").body()).isEqualTo(PNG);
        assertThat(HttpGet.get(server.main(), second, "").body()).isEqualTo(PNG);
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aPictureIsShownAsWhatItsBytesAreAndMayRunNothing() throws IOException {
        HttpGet.Got got = HttpGet.get(server.main(), upload("lobby", 2, PNG), "");
        assertThat(got.header("content-type")).contains("image/png");
        assertThat(got.header("x-content-type-options")).contains("nosniff");
        assertThat(got.header("content-security-policy")).contains("default-src 'none'; sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><a/>"
            })
    void whatCouldRunAsAScriptIsOnlySaved(String text) throws IOException {
        String path = upload("lobby", 2, text.getBytes(StandardCharsets.UTF_8));
        HttpGet.Got got = HttpGet.get(server.main(), path, "");
        assertThat(got.header("content-type")).contains("application/octet-stream");
        assertThat(got.header("content-disposition")).contains("attachment");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 206, 0, 1",
        "bytes=10-19, 206, 10, 20",
        "bytes=9990-, 206, 9990, 10000",
        "bytes=-5, 206, 9995, 10000",
        "bytes=-20000, 206, 0, 10000",
        "bytes=0-99999, 206, 0, 10000",
        "bytes=10000-, 416, 0, 0",
        "bytes=5-1, 200, 0, 10000",
        "lines=1-2, 200, 0, 10000",
        "'bytes=0-1,4-5', 200, 0, 10000"
    })
    void aPartIsGivenWhereAPartIsAskedFor(String range, int status, int from, int to)
            throws IOException {
        byte[] content = random(10_000);
        String path = upload("lobby", 3, content);
        HttpGet.Got got = HttpGet.get(server.main(), path, "Range: " + range + "\r\n");
        assertThat(got.status()).isEqualTo(status);
        if (status != 416) {
            assertThat(got.body()).isEqualTo(Arrays.copyOfRange(content, from, to));
        }
    }

    @Test
    void whoHasTheFileIsNotSentItAgain() throws IOException {
        String path = upload("lobby", 3, random(1_000));
        String etag = HttpGet.get(server.main(), path, "").header("etag").orElseThrow();
        HttpGet.Got again = HttpGet.get(server.main(), path, "If-None-Match: " + etag + "\r\n");
        assertThat(again.status()).isEqualTo(304);
        HttpGet.Got changed =
                HttpGet.get(server.main(), path, "Range: bytes=0-1\r\nIf-Range: \"x\"\r\n");
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void aHeadTellsTheSizeWithoutTheBytes() throws IOException {
        String path = upload("lobby", 3, random(1_000));
        HttpGet.Got got =
                HttpGet.ask(server.main(), "HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("content-length")).contains("1000");
    }

    @Test
    void theLargestFileThatIsAllowedGoesThrough() throws IOException {
        byte[] content = random(Limits.DEFAULT.upload());
        String path = upload("lobby", 3, content);
        assertThat(HttpGet.get(server.main(), path, "").body()).isEqualTo(content);
    }

    @Test
    void aFileThatIsOneByteTooLargeEndsOnlyItsSendersConnection() throws IOException {
        try (WireClient ann = server.join("lobby", "ann");
                WireClient bob = server.join("lobby", "bob")) {
            bob.hear("join");
            // The header alone says that it will be too large.
            byte[] tooLarge = WireClient.frame(0x82, new byte[Limits.DEFAULT.frame() + 1]);
            ann.send(Arrays.copyOf(tooLarge, 14));
            assertThat(ann.closeCode()).isEqualTo(1009);
            bob.say("still here");
            bob.hear("normal", 1);
        }
        assertThat(server.countKept("lobby")).isEqualTo(1);
    }

    @Test
    void aFileThatIsCutIsKeptNowhereAndToldToNobody() throws IOException {
        try (WireClient bob = server.join("lobby", "bob")) {
            try (WireClient ann = server.join("lobby", "ann")) {
                ann.hear("join");
                byte[] frame = WireClient.frame(0x82, random(100_000));
                ann.send(Arrays.copyOf(frame, 60_000));
            }
            bob.hear("leave");
            bob.say("next");
            assertThat(bob.hear().get("type").getAsString()).isEqualTo("normal");
        }
        assertThat(server.countKept("lobby")).isEqualTo(1);
        try (Stream<Path> files = Files.walk(data.resolve("media"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whoAsksForAFileAndTakesNothingGivesTheConnectionBack(@TempDir Path small)
            throws IOException, InterruptedException {
        Limits usual = Limits.DEFAULT;
        Limits one =
                new Limits(
                        usual.upload(),
                        usual.sendQueue(),
                        usual.handshake(),
                        usual.login(),
                        Duration.ofMillis(200),
                        usual.malformed(),
                        1,
                        usual.perSecond());
        String path;
        try (TestServer limited = TestServer.over(small);
                WireClient ann = limited.join("lobby", "ann")) {
            ann.sayBytes(withKind(3, random(usual.upload())));
            path = HttpGet.pathOf(ann.hear("file").get("payload").getAsString());
        }
        try (TestServer limited = TestServer.over(small, one);
                WireClient slow = WireClient.silent(limited.main())) {
            slow.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            slow.readHead();
            await().ignoreExceptions()
                    .until(() -> HttpGet.get(limited.main(), "/health", "").status() > 0);
        }
    }

    @Test
    void anEmptyFileIsAnErrorAndNothingElse() throws IOException {
        try (WireClient ann = server.join("lobby", "ann")) {
            ann.hear("join");
            ann.sayBytes(new byte[] {2});
            ann.sayBytes(new byte[0]);
            assertThat(ann.hear("error", 2)).containsOnly("history Cursor error");
            ann.say("still here");
            ann.hear("normal", 1);
        }
    }

    @Test
    void aFullRoomTakesTextsButNoMoreFiles(@TempDir Path small)
            throws IOException, InterruptedException {
        try (TestServer limited = TestServer.withRoomFiles(small, 1_000);
                WireClient ann = limited.join("lobby", "ann")) {
            ann.sayBytes(withKind(3, random(900)));
            ann.hear("file", 1);
            ann.sayBytes(withKind(3, random(200)));
            ann.hear("error", 1);
            ann.say("texts go on");
            ann.hear("normal", 1);
            assertThat(limited.countKept("lobby")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lobby/1",
                "/lobby/../server.db",
                "/../server.db",
                "/lobby/..%2f..%2fserver.db",
                "/%2e%2e/1",
                "/%00/1",
                "/lobby/1%00",
                "/lobby/99999999999999999999999999999999",
                "/media/x",
                "//1",
                "/"
            })
    void thereIsNoWayOutOfTheMediaFolder(String path) throws IOException {
        assertThat(HttpGet.get(server.main(), path, "").status()).isEqualTo(404);
    }

    private String upload(String room, int kind, byte[] content) throws IOException {
        try (WireClient ann = server.join(room, "ann")) {
            ann.hear("join");
            ann.sayBytes(withKind(kind, content));
            return HttpGet.pathOf(ann.hear().get("payload").getAsString());
        }
    }

    private static byte[] withKind(int kind, byte[] content) {
        byte[] frame = new byte[content.length + 1];
        frame[0] = (byte) kind;
        System.arraycopy(content, 0, frame, 1, content.length);
        return frame;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
