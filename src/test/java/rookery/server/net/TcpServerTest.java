package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Nickname;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.server.session.Limits;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// Packets over TCP, over a real socket.
@Timeout(60)
final class TcpServerTest {
    private static final String BEAT = "{\"op\":\"heartbeat\",\"version\":\"v3\",\"id\":\"b1\"}";

    @TempDir Path data;
    private TestServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server =
                TestServer.over(
                        data,
                        new Limits(
                                20 << 20,
                                256 << 10,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(60),
                                100,
                                20_000,
                                200));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePacketsOfOneStreamArriveWhereverTheyWereCut() throws IOException {
        byte[] two =
                ByteBuffer.allocate(2 * (5 + BEAT.length()))
                        .put(frame(0, BEAT))
                        .put(frame(0, BEAT))
                        .array();
        try (Peer peer = new Peer()) {
            assertThat(peer.hear().get("op").getAsString()).isEqualTo("welcome");
            for (int cut = 1; cut < two.length; cut++) {
                peer.send(two, 0, cut);
                peer.send(two, cut, two.length - cut);
                assertThat(peer.hear().toString()).isEqualTo(BEAT);
                assertThat(peer.hear().toString()).isEqualTo(BEAT);
            }
        }
    }

    @Test
    void anAccountLogsInAndTalksWithTheWebSocket() throws IOException {
        try (Peer tcp = new Peer();
                PacketPeer ann = new PacketPeer(server)) {
            tcp.hear();
            tcp.say(
                    "{\"op\":\"iq\",\"version\":\"v3\",\"id\":\"1\",\"iq\":{\"type\":\"set\",\"query\":\"register\",\"arguments\":{\"name\":\"tom\",\"password\":\"correct"
                        + " horse\"}}}");
            assertThat(tcp.hear().toString()).contains("\"name\":\"tom\"");
            ann.register("ann");
            ann.say("chat", "tom", "a-1", "over the wire");
            JsonObject told = tcp.hear();
            while (!told.get("op").getAsString().equals("message")) {
                told = tcp.hear();
            }
            assertThat(told.getAsJsonObject("message").get("body").getAsString())
                    .isEqualTo("over the wire");
        }
    }

    @Test
    void theServerWritesTheKindThatTheClientWroteLast() throws IOException {
        try (Peer peer = new Peer()) {
            peer.hear();
            peer.send(
                    1,
                    PacketPack.write(
                            new ClientPacket.Ask(
                                    "1", new AccountQuery.EnterAsGuest(new Nickname("Pack")))));
            byte[] packed = peer.next(1);
            assertThat(PacketPack.readServer(packed))
                    .isInstanceOfSatisfying(
                            Received.Fine.class,
                            fine ->
                                    assertThat(fine.packet())
                                            .isInstanceOf(ServerPacket.Answer.class));
            peer.say(BEAT);
            assertThat(peer.hear().toString()).isEqualTo(BEAT);
        }
    }

    @Test
    void aStreamThatBreaksIsEndedWithASentence() throws IOException {
        byte[][] wrong = {
            {0, 0, 0, 0},
            {-1, -1, -1, -1, 0},
            {0, 0, 0, 2, 9, 'x'},
            {0, 0, 0, 2, 0, (byte) 0xFF},
            {0, 1, 0, 0, 0}
        };
        for (byte[] bytes : wrong) {
            try (Peer peer = new Peer()) {
                peer.hear();
                peer.send(bytes, 0, bytes.length);
                JsonObject error = peer.hear().getAsJsonObject("error");
                assertThat(error.get("code").getAsString()).isEqualTo("malformed");
                peer.shutdownOutput();
                assertThat(peer.isAtEnd()).isTrue();
            }
        }
    }

    @Test
    void whoSaysNothingInTimeIsSentAway() throws IOException {
        try (Peer peer = new Peer()) {
            peer.hear();
            assertThat(peer.hear().getAsJsonObject("error").get("sentence").getAsString())
                    .isNotEmpty();
        }
    }

    private static byte[] frame(int kind, String text) {
        return frame(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] frame(int kind, byte[] packet) {
        return ByteBuffer.allocate(5 + packet.length)
                .putInt(1 + packet.length)
                .put((byte) kind)
                .put(packet)
                .array();
    }

    private final class Peer implements AutoCloseable {
        private final Socket socket;
        private final DataInputStream in;

        Peer() throws IOException {
            var door = server.door("packet-tcp");
            socket = new Socket(door.getAddress(), door.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            in = new DataInputStream(socket.getInputStream());
        }

        void send(byte[] bytes, int from, int length) throws IOException {
            socket.getOutputStream().write(bytes, from, length);
        }

        void send(int kind, byte[] packet) throws IOException {
            socket.getOutputStream().write(frame(kind, packet));
        }

        void say(String text) throws IOException {
            send(0, text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] next(int kind) throws IOException {
            byte[] packet = new byte[in.readInt() - 1];
            assertThat(in.readByte()).isEqualTo((byte) kind);
            in.readFully(packet);
            return packet;
        }

        JsonObject hear() throws IOException {
            return JsonParser.parseString(new String(next(0), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }

        void shutdownOutput() throws IOException {
            socket.shutdownOutput();
        }

        boolean isAtEnd() throws IOException {
            return in.read() < 0;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
