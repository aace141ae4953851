package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Whatever comes in: one clear answer, and everybody else goes on.
@Timeout(60)
class BadInputTest {
    private static final Limits TIGHT =
            new Limits(
                    1 << 20,
                    256 << 10,
                    Duration.ofMillis(300),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    10,
                    20,
                    200);

    private TestServer server;
    private WireClient witness;

    @BeforeEach
    void start(@TempDir Path data) throws IOException, InterruptedException {
        server = TestServer.over(data, TIGHT);
        witness = server.join("lobby", "witness");
        witness.hear("join");
    }

    /// Nobody else was harmed.
    @AfterEach
    void stop() throws IOException {
        witness.say("alive");
        assertThat(witness.hear("normal")).isNotNull();
        witness.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "POST /xgate/http HTTP/1.1\r\n" + "Content-Length: 10\r\n\r\n{"
            })
    void aSocketThatDoesNotFinishItsRequestIsClosed(String begun) throws IOException {
        try (WireClient slow = WireClient.silent(server.main())) {
            slow.send(begun);
            assertThat(slow.isAtEnd()).isTrue();
        }
    }

    @Test
    void manyWhoSayNothingTakeOnlySoMuchRoomAndOnlyForAWhile() throws IOException {
        List<WireClient> silent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            silent.add(WireClient.silent(server.main()));
        }
        witness.say("not harmed");
        witness.hear("normal", 1);
        for (WireClient client : silent) {
            assertThat(client.isAtEnd()).isTrue();
            client.close();
        }
        server.join("lobby", "late").close();
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, 400",
        "GET / HTTP/9.9, 404",
        "GET /%zz HTTP/1.1, 404",
        "GET /%00 HTTP/1.1, 404",
        "GET /nothing HTTP/1.1, 404",
        "DELETE /health HTTP/1.1, 404",
        "GET /xgate/websocket/lobby HTTP/1.1, 400",
        "GET /xgate/websocket/ HTTP/1.1, 404",
        "GET /health HTTP/1.1, 200"
    })
    void aRequestIsAnsweredWithASentence(String line, int status) throws IOException {
        HttpGet.Got got = HttpGet.ask(server.main(), line + "\r\nHost: x\r\n\r\n");
        assertThat(got.status()).isEqualTo(status);
        assertThat(got.body()).isNotEmpty();
    }

    @Test
    void whatIsTooLongForHttpIsAnsweredAndClosed() throws IOException {
        String longLine = "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        assertThat(HttpGet.ask(server.main(), longLine).status()).isEqualTo(414);
        String longHead = "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
        assertThat(HttpGet.ask(server.main(), longHead).status()).isEqualTo(431);
        String longBody = "POST /xgate/http HTTP/1.1\r\nContent-Length: 9999999\r\n\r\n";
        assertThat(HttpGet.ask(server.main(), longBody).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%20",
                "%00",
                "a%00b",
                "..%2f..%2fx",
                "%2e%2e",
                "a%E2%80%8Fb",
                "%E2%80%AEevil",
                "a%0Ab",
                "%zz",
                "%FF"
            })
    void aRoomOrNicknameWithTricksInItIsRefused(String name) throws IOException {
        String room = WireClient.upgrade(server.main(), TestServer.path(name, "x"));
        HttpGet.Got got = HttpGet.ask(server.main(), room);
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.body()).isNotEmpty();
    }

    @Test
    void aNameOfTenThousandCharactersIsRefused() throws IOException {
        String name = "n".repeat(10_000);
        String room = WireClient.upgrade(server.main(), TestServer.path(name, "x"));
        assertThat(HttpGet.ask(server.main(), room).status()).isEqualTo(400);
        String nick = WireClient.upgrade(server.main(), TestServer.path("lobby", name));
        assertThat(HttpGet.ask(server.main(), nick).status()).isEqualTo(400);
        witness.say("@changename:" + name);
        assertThat(witness.hear("error", 1)).containsExactly("history Cursor error");
    }

    @ParameterizedTest
    @CsvSource({
        // not masked
        "8101 61, 1002",
        // a reserved bit
        "c181 00000000 61, 1002",
        // an opcode that nobody knows
        "8381 00000000 61, 1002",
        // the rest of nothing
        "8081 00000000 61, 1002",
        // a ping in parts
        "0980 00000000, 1002",
        // a length with its highest bit set
        "81ff ffffffffffffffff 00000000, 1002",
        // 2 GB to come
        "82ff 0000000080000000 00000000, 1009",
        // not UTF-8
        "8182 00000000 c328, 1007"
    })
    void aBrokenFrameEndsTheConnectionWithItsCode(String bytes, int code) throws IOException {
        try (WireClient bad = server.join("lobby", "bad")) {
            bad.hear("join");
            bad.send(HexFormat.of().parseHex(bytes.replace(" ", "")));
            assertThat(bad.closeCode()).isEqualTo(code);
        }
        assertThat(witness.hear("leave")).isNotNull();
    }

    @Test
    void aFrameInManyPartsMayNotGrowOverTheLimit() throws IOException {
        try (WireClient bad = server.join("lobby", "bad")) {
            byte[] part = new byte[300_000];
            bad.send(WireClient.frame(WireClient.BINARY, part));
            for (int i = 0; i < 3; i++) {
                bad.send(WireClient.frame(0, part));
            }
            assertThat(bad.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void tooMuchNonsenseInARowIsEnough() throws IOException {
        try (WireClient bad = server.join("lobby", "bad")) {
            for (int i = 0; i < TIGHT.malformed(); i++) {
                bad.say("@history:x");
            }
            assertThat(bad.closeCode()).isEqualTo(1008);
        }
    }

    private static final int AT_ONCE = 20;

    @Test
    void aReaderWhoIsTooSlowIsSentAwayAndFindsAllInHistory() throws IOException {
        String word = "x".repeat(16_000);
        int count = 700;
        try (WireClient slow =
                        WireClient.join(server.main(), TestServer.path("busy", "slow"), 4_096);
                WireClient fast = server.join("busy", "fast")) {
            slow.hear("join");
            // In good time for the farewell, which a reader is given a few seconds to take.
            for (int i = 0; i < count; i += AT_ONCE) {
                for (int j = 0; j < AT_ONCE; j++) {
                    fast.say(word);
                }
                fast.hear("normal", AT_ONCE);
            }
            assertThat(slow.closeCode()).isEqualTo(1008);
        }
        assertThat(server.countKept("busy")).isEqualTo(count);
    }

    @Test
    void aPingIsAnsweredWithItsBytes() throws IOException {
        byte[] question = "are you there".getBytes(StandardCharsets.UTF_8);
        try (WireClient ann = server.join("other", "ann")) {
            ann.hear("join");
            ann.send(WireClient.frame(0x80 | WireClient.PING, question));
            WireClient.Arrived answer = ann.next();
            assertThat(answer.opcode()).isEqualTo(WireClient.PONG);
            assertThat(answer.payload()).isEqualTo(question);
        }
    }
}
