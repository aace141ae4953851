package rookery.client.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import rookery.dialect.Frame;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class WebSocketTransportTest {
    private final Transport transport = new WebSocketTransport(Duration.ofSeconds(5));
    private final Ear ear = new Ear();
    private final EchoServer server = new EchoServer();

    @BeforeEach
    void start() throws InterruptedException {
        server.start();
        server.ready.await();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(100);
    }

    @Test
    void carriesTextAndBinaryBothWays() throws InterruptedException {
        Transport.Connection connection = transport.open(server.address(), ear);
        assertThat(ear.next()).isEqualTo("opened");
        byte[] large = new byte[3 * WebSocketConnection.PIECE + 7];
        Arrays.fill(large, (byte) 9);

        connection.send(new Frame.Text("中文 and 😀"));
        connection.send(new Frame.Binary(new byte[] {1, 2}));
        connection.send(new Frame.Binary(large));

        assertThat(ear.next()).isEqualTo(new Frame.Text("中文 and 😀"));
        assertThat(ear.next()).isEqualTo(new Frame.Binary(new byte[] {1, 2}));
        assertThat(ear.next()).isEqualTo(new Frame.Binary(large));
        assertThat(connection.progress()).isEqualTo(6);
        connection.close();
        assertThat(ear.next()).isEqualTo(Ending.of(Ending.Cause.LOST));
        assertThat(connection.send(new Frame.Text("late"))).isFalse();
    }

    @Test
    void hearsThatTheOtherSideLives() throws InterruptedException {
        Transport.Connection connection = transport.open(server.address(), ear);
        assertThat(ear.next()).isEqualTo("opened");

        connection.ping();

        assertThat(ear.next()).isEqualTo("alive");
        connection.cut();
        assertThat(ear.next()).isEqualTo(Ending.of(Ending.Cause.LOST));
    }

    @Test
    void passesOnWhyTheServerClosed() throws InterruptedException {
        transport.open(server.address(), ear);
        assertThat(ear.next()).isEqualTo("opened");

        await().until(() -> !server.getConnections().isEmpty());
        server.getConnections().forEach(each -> each.close(1008, "You read too slowly."));

        assertThat(ear.next()).isEqualTo(new Ending(Ending.Cause.LOST, "You read too slowly."));
    }

    @Test
    void refusesWhatDoesNotFitIntoTheQueue() throws InterruptedException, IOException {
        try (var deaf = new DeafServer()) {
            Transport.Connection connection = transport.open(deaf.address(), ear);
            assertThat(ear.next()).isEqualTo("opened");
            var megabyte = new Frame.Binary(new byte[1024 * 1024]);

            int taken = 0;
            while (taken < 100 && connection.send(megabyte)) {
                taken++;
            }

            assertThat(taken).isBetween(32, 99);
            connection.cut();
        }
    }

    @Test
    void namesTheTroubleByItsKind() throws IOException, InterruptedException {
        assertThat(endingAt("ws://no-such-host.invalid:8080/"))
                .isEqualTo(Ending.of(Ending.Cause.UNKNOWN_HOST));
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(endingAt("ws://127.0.0.1:" + closed + "/"))
                .isEqualTo(Ending.of(Ending.Cause.REFUSED));
    }

    @Test
    void tellsAWebServerAndAnUnknownOneFromAChatServer() throws IOException, InterruptedException {
        assertThat(endingAfter("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"))
                .isEqualTo(Ending.of(Ending.Cause.NOT_A_CHAT_SERVER));
        assertThat(
                        endingAfter(
                                """
                                HTTP/1.1 404 Not Found\r
                                Content-Type: text/html\r
                                Content-Length: 6\r
                                \r
                                <html>\
                                """))
                .isEqualTo(Ending.of(Ending.Cause.NOT_A_CHAT_SERVER));
        assertThat(endingAfter("SSH-2.0-OpenSSH_9.6\r\n"))
                .isEqualTo(Ending.of(Ending.Cause.NOT_A_CHAT_SERVER));
        assertThat(endingAfter("")).isEqualTo(Ending.of(Ending.Cause.NOT_A_CHAT_SERVER));
    }

    @Test
    void showsTheSentenceOfAServerThatTurnsAwayAlsoWhenItComesInPieces()
            throws IOException, InterruptedException {
        String[] pieces = {
            "HTTP/1.1 503 Service Un",
            "available\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Le",
            "ngth: 31\r\n\r\n这里满了 The room ",
            "is full.\u0007\n"
        };

        assertThat(endingAfter(pieces))
                .isEqualTo(new Ending(Ending.Cause.TURNED_AWAY, "这里满了 The room is full."));
    }

    private Ending endingAt(String address) throws InterruptedException {
        transport.open(URI.create(address), ear);
        return (Ending) ear.next();
    }

    private Ending endingAfter(String... pieces) throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            transport.open(URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/x"), ear);
            try (Socket client = socket.accept()) {
                client.setTcpNoDelay(true);
                client.getInputStream().readNBytes(16);
                OutputStream out = client.getOutputStream();
                for (String piece : pieces) {
                    out.write(piece.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    // A reading thread that has caught up sees the pieces one by one.
                    TimeUnit.MILLISECONDS.sleep(5);
                }
            }
            return (Ending) ear.next();
        }
    }

    /// Hears everything in order.
    private static final class Ear implements Transport.Listener {
        private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

        Object next() throws InterruptedException {
            Object next = heard.poll(10, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        }

        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void heard(Frame frame) {
            heard.add(frame);
        }

        @Override
        public void alive() {
            heard.add("alive");
        }

        @Override
        public void ended(Ending ending) {
            heard.add(ending);
        }
    }

    private static final class EchoServer extends WebSocketServer {
        private final CountDownLatch ready = new CountDownLatch(1);

        EchoServer() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        URI address() {
            return URI.create("ws://127.0.0.1:" + getPort() + "/echo");
        }

        @Override
        public void onStart() {
            ready.countDown();
        }

        @Override
        public void onMessage(WebSocket from, String text) {
            from.send(text);
        }

        @Override
        public void onMessage(WebSocket from, ByteBuffer bytes) {
            from.send(bytes);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {}

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }

    /// Upgrades, and then reads nothing.
    private static final class DeafServer implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread = Thread.ofVirtual().start(this::upgrade);

        DeafServer() throws IOException {}

        URI address() {
            return URI.create("ws://127.0.0.1:" + socket.getLocalPort() + "/");
        }

        private void upgrade() {
            try (Socket client = socket.accept()) {
                var request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                    request.append((char) client.getInputStream().read());
                }
                String key =
                        request.toString()
                                .lines()
                                .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                                .map(line -> line.substring(19))
                                .findFirst()
                                .orElseThrow();
                client.getOutputStream().write(accept(key).getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                new CountDownLatch(1).await();
            } catch (Exception e) {
                // Interrupted at the end of the test.
            }
        }

        private static String accept(String key) throws Exception {
            byte[] hash =
                    java.security.MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                            .getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Accept: "
                    + java.util.Base64.getEncoder().encodeToString(hash)
                    + "\r\n\r\n";
        }

        @Override
        public void close() throws IOException {
            thread.interrupt();
            socket.close();
        }
    }
}
