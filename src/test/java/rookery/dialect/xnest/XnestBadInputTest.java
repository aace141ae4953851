package rookery.dialect.xnest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.TestTerms;
import rookery.dialect.Understood;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Nonsense is an answer, never an exception, and costs little.
class XnestBadInputTest {
    private static final RoomAlias ROOM = new RoomAlias("lobby");
    private static final Instant NOW = Instant.parse("2026-11-20T11:43:01Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@history:",
                "@history: 0",
                "@history:0 ",
                "@history:abc",
                "@history:1.0",
                "@history:+",
                "@history:--1",
                "@history:0x1",
                "@history:٣",
                "@to:|x",
                "@to:me|x",
                "@to:<0.1>|x",
                "@to:<0.1.0|x",
                "@to: <0.1.0>|x",
                "@to:<0.-1.0>|x",
                "@to:<0.99999999999999999999.0>|x",
                "@to:<0.9223372036854775807.0>|x",
                "@to:<99999.1.0>|x",
                "@to:<a.b.c>|x",
                "@changename:a\u0000b",
                "@changename:a\nb",
                "@changename:\u202Eevil"
            })
    void aCommandThatDoesNotParseIsMalformed(String text) {
        assertThat(server().receive(new Frame.Text(text))).isInstanceOf(Decoded.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "@",
                "@:",
                "@to",
                "@to:<0.1.0>",
                "@call:x",
                "@history",
                " @history:0",
                "@History:0",
                "@changename",
                "@anything:x|y",
                "@history :0",
                "x@history:0",
                "{\"type\":\"normal\"}"
            })
    void whatIsNoCommandIsSaid(String text) {
        assertThat(
                        server().receive(new Frame.Text(text))
                                instanceof
                                Decoded.Read<Understood>(Understood.Asks(Request.Post _, _)))
                .isTrue();
    }

    @Test
    void hugePageNumbersAreJustFarAway() {
        assertThat(page("@history:00000000000000000007")).isEqualTo(7);
        assertThat(page("@history:+7")).isEqualTo(7);
        assertThat(page("@history:" + "9".repeat(16_000))).isEqualTo(Integer.MAX_VALUE);
        assertThat(page("@history:-" + "9".repeat(16_000))).isNegative();
    }

    private static int page(String text) {
        return server().receive(new Frame.Text(text))
                        instanceof
                        Decoded.Read<Understood>(Understood.Asks(Request.ReadPage(_, int back), _))
                ? back
                : Integer.MIN_VALUE;
    }

    @Test
    void framesOverTheLimitsAreMalformed() {
        assertThat(server().receive(new Frame.Text("a".repeat(16_385))))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(server().receive(new Frame.Text("half \uD83D of an emoji")))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(server().receive(new Frame.Text("@changename:" + "a".repeat(65))))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(server().receive(new Frame.Binary(new byte[0])))
                .isInstanceOf(Decoded.Malformed.class);
    }

    @ParameterizedTest
    @MethodSource("noFrames")
    void aServersNonsenseIsMalformed(String text) {
        assertThat(client().receive(new Frame.Text(text), NOW))
                .isInstanceOf(Decoded.Malformed.class);
    }

    static Stream<String> noFrames() {
        String from = "\"from\":\"<0.1.0>\"";
        return Stream.of(
                "",
                "null",
                "7",
                "\"normal\"",
                "[]",
                "{",
                "{}",
                "{} {}",
                "{" + from + "}",
                "{\"type\":\"normal\",\"payload\":\"x\"}",
                "{\"from\":1,\"type\":\"normal\",\"payload\":\"x\"}",
                "{\"from\":\"me\",\"type\":\"normal\",\"payload\":\"x\"}",
                "{" + from + ",\"type\":7}",
                "{" + from + ",\"type\":null}",
                "{" + from + ",\"type\":\"normal\"}",
                "{" + from + ",\"type\":\"normal\",\"payload\":{\"a\":1}}",
                "{" + from + ",\"type\":\"normal\",\"payload\":7}",
                "{" + from + ",\"type\":\"members\",\"payload\":\"x\"}",
                "{" + from + ",\"type\":\"members\",\"payload\":[7]}",
                "{" + from + ",\"type\":\"members\",\"payload\":[{\"nickname\":\"x\"}]}",
                "{" + from + ",\"type\":\"history\",\"payload\":{}}",
                "{" + from + ",\"type\":\"history\",\"payload\":[null]}",
                "{" + from + ",\"type\":\"history\",\"payload\":[{\"from\":\"<0.1.0>\"}]}",
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{"
                        + from
                        + ",\"type\":\"x\",\"payload\":"
                        + "[".repeat(50)
                        + "]".repeat(50)
                        + "}");
    }

    @Test
    @Timeout(5)
    void bigNonsenseIsCheap() {
        client().receive(new Frame.Text("{\"a\":" + "9".repeat(1_000_000) + "}"), NOW);
        client().receive(new Frame.Text("{\"a\":1e" + "9".repeat(1_000_000) + "}"), NOW);
        client().receive(new Frame.Text("{\"a\":\"" + "x".repeat(4_000_000) + "\"}"), NOW);
        client().receive(new Frame.Text("[".repeat(4_000_000)), NOW);
        server().receive(new Frame.Text("@to:<" + "0".repeat(60_000)));
        server().receive(new Frame.Text("@to:" + "<0.".repeat(20_000) + "|x"));
        server().receive(new Frame.Text("@history:" + "0".repeat(60_000) + "x"));
    }

    @Test
    void anUnknownTypeIsUnknownAndMoreFieldsAreFine() {
        assertThat(
                        client().receive(
                                        new Frame.Text(
                                                "{\"from\":\"<0.1.0>\",\"type\":\"dance\",\"payload\":[]}"),
                                        NOW))
                .isEqualTo(new Decoded.Unknown<>("dance"));
        assertThat(
                        client().receive(
                                        new Frame.Text(
                                                "{\"colour\":{\"r\":[1e9]},\"from\":\"<0.1.0>\",\"type\":\"normal\",\"payload\":\"x\"}"),
                                        NOW))
                .isInstanceOf(Decoded.Read.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "7",
                "[]",
                "{",
                "{\"method\":\"members\"}",
                "{\"method\":\"members\",\"params\":7}",
                "{\"method\":\"members\",\"params\":{\"xnest\":7}}",
                "{\"method\":\"members\",\"params\":{\"xnest\":\"../x\"}}"
            })
    void aBadCallIsRefused(String body) {
        assertThat(inquire(body))
                .isInstanceOfSatisfying(
                        Inquiry.Understood.Answered.class,
                        answered -> assertThat(answered.answer().status()).isEqualTo(400));
    }

    @Test
    void noRandomFrameThrows() {
        var random = new Random(20_261_120);
        ClientSide client = client();
        XnestServerSide server = server();
        assertThatCode(
                        () -> {
                            for (int round = 0; round < 100_000; round++) {
                                String text = nonsense(random);
                                client.receive(new Frame.Text(text), NOW);
                                server.receive(new Frame.Text(text));
                                server.receive(
                                        new Frame.Binary(
                                                text.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
                                greet(text, random);
                                inquire(text);
                            }
                        })
                .doesNotThrowAnyException();
    }

    private static void greet(String text, Random random) {
        Greeting greeting =
                new Xnest()
                        .greet(
                                new Handshake(
                                        random.nextBoolean() ? text : "/xgate/websocket/" + text,
                                        "nickname=" + text,
                                        Map.of("cookie", "nickname=" + text),
                                        new AccountId(1 + random.nextLong(1_000)),
                                        TestTerms.ANY));
        if (greeting instanceof Greeting.Admitted(_, Map<String, String> headers, _, _)) {
            assertThat(headers.values())
                    .allMatch(value -> value.chars().allMatch(c -> c >= ' ' && c <= 0xFF));
        }
    }

    private static Inquiry.Understood inquire(String body) {
        return new Xnest()
                .inquire(new Inquiry("POST", "/xgate/http", "", Map.of(), body, new AccountId(1)));
    }

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\uD800",
                    "null",
                    "true",
                    "1e999",
                    "-0",
                    "\"from\":\"<0.1.0>\"",
                    "\"xnest\":\"lobby\"",
                    "\"type\":",
                    "\"payload\":",
                    "\"send_time\":\"2026-2-31 25:61:61\"",
                    "\"self\"",
                    "\"members\"",
                    "\"history\"",
                    "\"normal\"",
                    "\"picture\"",
                    "\"join\"",
                    "\"http://a b\"",
                    "\"http://\"",
                    "{\"pid\":\"<0.1.0>\",\"nickname\":\"x\"}",
                    "{\"from\":\"<0.1.0>\",\"type\":\"",
                    "\",\"payload\":\"",
                    "\"}",
                    "@to:",
                    "@history:",
                    "@call:",
                    "@changename:",
                    "<0.1.0>",
                    "|",
                    "%",
                    "%41",
                    "%00",
                    "\u0000",
                    "\uD83D",
                    "\uDE00",
                    "\u202E",
                    "小",
                    "9999999999999999999",
                    "-",
                    " ",
                    "\n",
                    "member_count",
                    "audio");

    private static String nonsense(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static ClientSide client() {
        return new Xnest()
                .client(
                        URI.create("ws://127.0.0.1:8080"),
                        new Request.Join(
                                ROOM, new Nickname("me"), Request.Unmade.MAKE_WITH_HISTORY),
                        ZoneOffset.UTC);
    }

    private static XnestServerSide server() {
        return new XnestServerSide(ROOM, new AccountId(1));
    }
}
