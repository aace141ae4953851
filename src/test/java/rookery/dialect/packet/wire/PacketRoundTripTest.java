package rookery.dialect.packet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.tree.JsonTree;
import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;

/// Whatever the tables allow is read, and what is written is read as the same record.
class PacketRoundTripTest {
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @MethodSource("rookery.dialect.packet.wire.Frames#all")
    void whatIsWrittenIsReadAsTheSame(Frames frames) {
        for (int round = 0; round < ROUNDS; round++) {
            Object packet = packet(frames, round);
            assertThat(readText(frames, packet)).isEqualTo(new Received.Fine<>(packet));
            assertThat(readPack(packet)).isEqualTo(new Received.Fine<>(packet));
        }
    }

    private static Object packet(Frames frames, long seed) {
        Map<String, Node> fields = new LinkedHashMap<>(new Samples(seed).fields(frames.shape()));
        if (frames.isMessage()) {
            fields.put("body", new Node.Text("never blank"));
        }
        String text = JsonTree.write(frames.around(fields));
        return switch (frames.read(text)) {
            case Received.Fine<?>(var packet) -> packet;
            case Received.Faulty<?> faulty -> throw new AssertionError(faulty + " in " + text);
        };
    }

    private static Received<?> readText(Frames frames, Object packet) {
        return frames.read(
                switch (packet) {
                    case ClientPacket client -> PacketText.write(client);
                    case ServerPacket server -> PacketText.write(server);
                    default -> throw new AssertionError(packet);
                });
    }

    private static Received<?> readPack(Object packet) {
        return switch (packet) {
            case ClientPacket client -> PacketPack.readClient(PacketPack.write(client));
            case ServerPacket server -> PacketPack.readServer(PacketPack.write(server));
            default -> throw new AssertionError(packet);
        };
    }
}
