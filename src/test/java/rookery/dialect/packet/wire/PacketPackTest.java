package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rookery.dialect.packet.wire.grammar.Field;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;
import rookery.dialect.packet.wire.tree.PackTree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// MessagePack says what JSON says, and its own kinds of nonsense are answers too.
class PacketPackTest {
    /// `{"op":"heartbeat","version":"v3","x":` and room for what follows.
    private static final String BEGINNING =
            "83a26f70a9686561727462656174a776657273696f6ea27633a178";

    @Test
    void aPacketIsTheBytesThatOthersWrite() {
        byte[] bytes = PacketPack.write(new ClientPacket.Heartbeat("b1"));
        assertThat(bytes)
                .asHexString()
                .isEqualToIgnoringCase(
                        "83a26f70a9686561727462656174a776657273696f6ea27633a26964a26231");
    }

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void aFaultIsTheSameInBothFormats(Frames frames) {
        for (Field<?> field : frames.shape().fields()) {
            Node packet = frames.around(Map.of(field.name(), new Node.Whole(-1)));
            assertThat(readPack(frames, PackTree.write(packet)))
                    .isEqualTo(frames.read(JsonTree.write(packet)))
                    .isInstanceOf(Received.Faulty.class);
        }
    }

    private static Received<?> readPack(Frames frames, byte[] bytes) {
        return frames.fromClient() ? PacketPack.readClient(bytes) : PacketPack.readServer(bytes);
    }

    @Test
    void aPacketCutAnywhereIsMalformed() {
        byte[] whole =
                PackTree.write(
                        Frames.all()
                                .filter(frames -> frames.name().equals("search"))
                                .findFirst()
                                .orElseThrow()
                                .around(Map.of("text", new Node.Text("大"))));
        assertThat(PacketPack.readClient(whole)).isInstanceOf(Received.Fine.class);
        for (int length = 0; length < whole.length; length++) {
            assertThat(PacketPack.readClient(Arrays.copyOf(whole, length)))
                    .isInstanceOf(Received.Faulty.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd7fffffff",
                "ddffffffff",
                "df7fffffff",
                "db7fffffff",
                "dbffffffff",
                "c67fffffff",
                "c97fffffff01",
                "a2fffe",
                "c1",
                "8107",
                "82a161c0a161c0",
                "83a26f70"
            })
    @Timeout(5)
    void aValueThatPromisesTooMuchIsMalformed(String value) {
        assertThat(PacketPack.readClient(HexFormat.of().parseHex(BEGINNING + value)))
                .isInstanceOf(Received.Faulty.class);
        assertThat(PacketPack.readClient(HexFormat.of().parseHex(value)))
                .isInstanceOf(Received.Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0",
                "cb3ff8000000000000",
                "cb7ff8000000000000",
                "cfffffffffffffffff",
                "d38000000000000000",
                "c40101",
                "d40101",
                "90",
                "80"
            })
    void anUnknownFieldMayHoldAnything(String value) {
        assertThat(PacketPack.readClient(HexFormat.of().parseHex(BEGINNING + value)))
                .isEqualTo(new Received.Fine<>(new ClientPacket.Heartbeat("")));
    }

    @Test
    @Timeout(5)
    void deepNestingIsMalformed() {
        for (int depth : List.of(16, 100, 50_000)) {
            byte[] bytes = HexFormat.of().parseHex(BEGINNING + "91".repeat(depth) + "c0");
            Received.Faulty<ClientPacket> faulty =
                    (Received.Faulty<ClientPacket>) PacketPack.readClient(bytes);
            assertThat(faulty.failure().sentence()).contains("deep");
        }
        byte[] fine = HexFormat.of().parseHex(BEGINNING + "91".repeat(15) + "c0");
        assertThat(PacketPack.readClient(fine)).isInstanceOf(Received.Fine.class);
    }

    @Test
    void aPacketOverTheLimitIsTooLarge() {
        Received.Faulty<ClientPacket> faulty =
                (Received.Faulty<ClientPacket>)
                        PacketPack.readClient(new byte[PacketText.MAX_FROM_CLIENT + 1]);
        assertThat(faulty.failure().code()).isEqualTo(Failure.Code.TOO_LARGE);
    }

    @Test
    @Timeout(30)
    void anyBytesAreAnAnswer() {
        byte[] good = PacketPack.write(new ClientPacket.Heartbeat("b1"));
        for (int seed = 0; seed < 50_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            assertThatCode(() -> PacketPack.readClient(bytes)).doesNotThrowAnyException();
            assertThatCode(() -> PacketPack.readServer(changed)).doesNotThrowAnyException();
        }
    }

    @Test
    void bytesOfJsonAreNoMessagePack() {
        byte[] json = "{\"op\":\"heartbeat\",\"version\":\"v3\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(PacketPack.readClient(json)).isInstanceOf(Received.Faulty.class);
    }
}
