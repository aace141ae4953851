package rookery.dialect.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountId;
import rookery.dialect.Decoded;
import rookery.dialect.Door;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.Inquiry;
import rookery.dialect.ServerSide;
import rookery.dialect.TestTerms;
import rookery.dialect.Understood;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Whatever comes to a door of packets is answered, and nothing makes the dialect throw.
class PacketDoorsTest {
    private static final AccountId GUEST = new AccountId(7);
    private static final List<String> PATHS =
            List.of(
                    "/packet/http",
                    "/packet/hook",
                    "/packet/hook/",
                    "/packet/hook/a",
                    "/packet/hook/a/b",
                    "/packet/hook/a/%2e%zz",
                    "/packet/hook/a/b/c/d/e",
                    "/packet/hook//",
                    "/packet/hook/a/%E4%BD%A0");
    private static final List<String> TYPES =
            List.of(
                    "",
                    ";",
                    "text/plain",
                    "application/json",
                    "APPLICATION/JSON; charset=x",
                    "application/msgpack",
                    "application/x-www-form-urlencoded");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "HEAD", "BREW");

    private final Packet packet = new Packet();

    @Test
    void everyQuestionByHttpIsUnderstoodSomehow() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            Inquiry inquiry =
                    new Inquiry(
                            pick(METHODS, random),
                            pick(PATHS, random),
                            "",
                            Map.of(
                                    "content-type",
                                    pick(TYPES, random),
                                    "accept",
                                    "text/event-stream",
                                    "authorization",
                                    pick(List.of("", "Bearer", "bearer x", "Basic y"), random)),
                            new Frame.Binary(body(random)),
                            GUEST);
            assertThat(packet.inquire(inquiry)).isNotNull();
        }
    }

    private static byte[] body(Random random) {
        byte[] body = new byte[random.nextInt(60)];
        random.nextBytes(body);
        List<String> whole =
                List.of(
                        "{\"body\":\"x\"}",
                        "{\"body\":7}",
                        "body=%",
                        "body=x",
                        "{\"op\":100,\"id\":\"1\",\"from\":\"a\",\"to\":\"b\",\"message\":\"c\"}",
                        "{\"op\":\"heartbeat\",\"version\":\"v3\"}");
        return random.nextBoolean() ? body : pick(whole, random).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheOlderGenerationsSayIsReadHoweverItIsBroken() throws IOException {
        List<String> seeds =
                Files.readAllLines(Path.of("src/test/resources/goldens/packet/old/packets.txt"))
                        .stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(line.indexOf('\t') + 1))
                        .toList();
        Random random = new Random(2);
        ServerSide side = side();
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = pick(seeds, random).getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(side.receive(new Frame.Text(text))).isInstanceOf(Decoded.Read.class);
        }
    }

    @Test
    void aMessageOfAStrangerIsANameARoomAndThatMessage() {
        String said =
                "{\"op\":200,\"id\":\"1\",\"from\":\"C1\",\"to\":\"lobby\",\"message\":\"m\"}";
        ServerSide side = side();
        assertThat(asks(side, said)).hasSize(3);
    }

    private static List<Understood.Asks> asks(ServerSide side, String text) {
        return side.receive(new Frame.Text(text))
                        instanceof Decoded.Read<Understood>(Understood.AsksInTurn(var asks))
                ? asks
                : List.of();
    }

    private ServerSide side() {
        Handshake handshake = new Handshake("/ws", "", Map.of(), GUEST, TestTerms.ANY);
        if (packet.greet(handshake) instanceof Greeting.Admitted admitted) {
            assertThat(admitted.first()).isEmpty();
            return admitted.side();
        }
        throw new AssertionError("nobody is turned away");
    }

    @Test
    void eachTransportHasItsDoor() {
        assertThat(packet.doors())
                .contains(
                        new Door("packet", Door.Transport.WEBSOCKET, "/ws"),
                        new Door("packet-tcp", Door.Transport.TCP, ""),
                        new Door("packet", Door.Transport.HTTP, "/packet/http"));
        assertThat(packet.framing()).isPresent();
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
