package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;

import java.util.List;
import java.util.Random;

/// What is no packet, or not quite one, is an answer too, and costs little.
class PacketNonsenseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nonsense",
                "null",
                "7",
                "[]",
                "\"text\"",
                "{}",
                "{}{}",
                "{'op':'heartbeat','version':'v3'}",
                "{\"op\":\"heartbeat\",\"version\":\"v3\",}",
                "{\"op\":\"heartbeat\",\"version\":\"v3\"}//",
                "{\"op\":\"heartbeat\"}",
                "{\"op\":\"heartbeat\",\"version\":3}",
                "{\"op\":\"heartbeat\",\"version\":\"v4\"}",
                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":7}",
                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"a b\"}",
                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"\"}",
                "{\"op\":7,\"version\":\"v3\"}",
                "{\"op\":\"\",\"version\":\"v3\"}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\"}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":[]}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"get\"}}",
                "{\"op\":\"message\",\"version\":\"v3\"}",
                "\uD800",
                "{\"op\":\"\uD800\",\"version\":\"v3\"}"
            })
    void whatIsNoPacketIsMalformed(String text) {
        assertThat(PacketText.readClient(text)).isInstanceOf(Received.Faulty.class);
        assertThat(PacketText.readServer(text)).isInstanceOf(Received.Faulty.class);
    }

    @Test
    void aBodyOfHalfACharacterIsNamed() {
        assertField(
                "{\"op\":\"message\",\"version\":\"v3\",\"id\":\"1\",\"message\":{\"type\":\"chat\","
                    + "\"to\":\"bob\",\"local_id\":\"a\",\"body\":\"\uD83D\"}}",
                "message.body");
    }

    @Test
    void aMessageThatSaysNothingIsNamed() {
        assertField(
                "{\"op\":\"message\",\"version\":\"v3\",\"id\":\"1\",\"message\":{\"type\":\"chat\",\"to\":\"bob\",\"local_id\":\"a\",\"body\":\""
                    + " \"}}",
                "message.body");
    }

    @Test
    void aRoomIsNoGuest() {
        assertField(
                "{\"op\":\"message\",\"version\":\"v3\",\"id\":\"1\",\"message\":"
                    + "{\"type\":\"groupchat\",\"to\":\"~bob\",\"local_id\":\"a\",\"body\":\"b\"}}",
                "message.to");
    }

    @Test
    void aScriptIsNoAddress() {
        assertField(
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"set\","
                        + "\"query\":\"profile\",\"arguments\":{\"avatar\":\"javascript:a()\"}}}",
                "iq.arguments.avatar");
    }

    private static void assertField(String text, String field) {
        Received.Faulty<ClientPacket> faulty =
                (Received.Faulty<ClientPacket>) PacketText.readClient(text);
        assertThat(faulty.failure().code()).isEqualTo(Failure.Code.MALFORMED);
        assertThat(faulty.failure().field()).as(faulty.failure().sentence()).isEqualTo(field);
    }

    @Test
    void anUnknownWordIsAnsweredAsUnknown() {
        assertAnswer(
                "{\"op\":\"dance\",\"version\":\"v3\",\"id\":\"1\"}",
                "{\"op\":\"error\",\"version\":\"v3\",\"error\":{\"code\":\"unknown\",\"sentence\":"
                        + "\"There is no op of this name here.\",\"field\":\"op\"}}");
        assertAnswer(
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"get\","
                        + "\"query\":\"dance\"}}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"error\","
                        + "\"query\":\"dance\",\"error\":{\"code\":\"unknown\",\"sentence\":"
                        + "\"There is no query of this name here.\",\"field\":\"iq.query\"}}}");
        assertAnswer(
                "{\"op\":\"event\",\"version\":\"v3\",\"id\":\"1\",\"event\":{\"type\":\"danced\"}}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"error\","
                        + "\"query\":\"event\",\"error\":{\"code\":\"unknown\",\"sentence\":"
                        + "\"There is no event of this name here.\",\"field\":\"event.type\"}}}");
    }

    @Test
    void askingInTheWrongWayIsNamed() {
        assertAnswer(
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"get\","
                        + "\"query\":\"login\"}}",
                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"error\","
                        + "\"query\":\"login\",\"error\":{\"code\":\"malformed\",\"sentence\":"
                        + "\"Ask this with the type set.\",\"field\":\"iq.type\"}}}");
    }

    private static void assertAnswer(String text, String answer) {
        ServerPacket told = ((Received.Faulty<ClientPacket>) PacketText.readClient(text)).answer();
        assertThat(PacketText.write(told)).isEqualTo(answer);
        assertThat(PacketText.readServer(answer)).isEqualTo(new Received.Fine<>(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    @Timeout(5)
    void deepNestingIsMalformed(String open) {
        for (int depth : List.of(17, 100, 50_000)) {
            String text =
                    "{\"op\":\"heartbeat\",\"version\":\"v3\",\"x\":" + open.repeat(depth) + "1";
            assertThat(PacketText.readServer(text)).isInstanceOf(Received.Faulty.class);
        }
        String deep = "[".repeat(16) + "]".repeat(16);
        Received.Faulty<ClientPacket> faulty =
                (Received.Faulty<ClientPacket>)
                        PacketText.readClient(
                                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"x\":" + deep + "}");
        assertThat(faulty.failure().sentence()).contains("deep");
    }

    @Test
    void nestingUpToTheLimitIsFine() {
        String deep = "[".repeat(15) + "]".repeat(15);
        assertThat(
                        PacketText.readClient(
                                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"x\":" + deep + "}"))
                .isEqualTo(new Received.Fine<>(new ClientPacket.Heartbeat("")));
    }

    @Test
    void aPacketOverTheLimitIsTooLarge() {
        String text =
                "{\"op\":\"heartbeat\",\"version\":\"v3\",\"x\":\""
                        + "a".repeat(PacketText.MAX_FROM_CLIENT)
                        + "\"}";
        Received.Faulty<ClientPacket> faulty =
                (Received.Faulty<ClientPacket>) PacketText.readClient(text);
        assertThat(faulty.failure().code()).isEqualTo(Failure.Code.TOO_LARGE);
    }

    @Test
    @Timeout(5)
    void numbersOfAnyLengthCostLittle() {
        for (String number :
                List.of("9".repeat(900), "1e999999999", "-1e-999999999", "1." + "0".repeat(900))) {
            assertField(
                    "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"get\","
                            + "\"query\":\"roster\",\"arguments\":{\"limit\":"
                            + number
                            + "}}}",
                    "iq.arguments.limit");
        }
        String endless = "{\"op\":\"heartbeat\",\"version\":\"v3\",\"x\":" + "9".repeat(100_000);
        assertThat(PacketText.readClient(endless + "}")).isInstanceOf(Received.Faulty.class);
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPoint() {
        assertThat(
                        PacketText.readClient(
                                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":"
                                        + "{\"type\":\"get\",\"query\":\"roster\",\"arguments\":"
                                        + "{\"limit\":1.2e1}}}"))
                .isEqualTo(
                        PacketText.readClient(
                                "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":"
                                        + "{\"type\":\"get\",\"query\":\"roster\",\"arguments\":"
                                        + "{\"limit\":12}}}"))
                .isInstanceOf(Received.Fine.class);
    }

    @Test
    @Timeout(60)
    void anyTextIsAnAnswer() {
        List<String> texts = Page.read().examples().stream().map(Page.Example::text).toList();
        String parts = "{}[]\",:\\/u0019-.eE tfn\u0000\uD83D\uDE00#@~";
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(texts.get(seed % texts.size()));
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                char part = parts.charAt(random.nextInt(parts.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, part);
                    case 1 -> text.insert(at, part);
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(9)));
                }
                text.append(' ');
            }
            String changed = text.toString();
            assertThatCode(
                            () -> {
                                Spoken.read(changed, Generation.HOME);
                                PacketText.readServer(changed);
                            })
                    .as(changed)
                    .doesNotThrowAnyException();
        }
    }
}
