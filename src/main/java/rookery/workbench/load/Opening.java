package rookery.workbench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Connects and asks for the WebSocket upgrade, waiting.
final class Opening {
    private static final int DEFAULT_PORT = 80;

    /// Bytes of an answer's head; no server needs more.
    private static final int MAX_HEAD = 16_384;

    private static final int PATIENCE_MILLIS = 15_000;

    private static final String END = "\r\n\r\n";

    private Opening() {}

    /// @return the open channel, non-blocking, and what the server said behind the answer's head
    static Opened open(URI address) throws IOException {
        int port = address.getPort() < 0 ? DEFAULT_PORT : address.getPort();
        SocketChannel channel = SocketChannel.open();
        try {
            channel.socket()
                    .connect(new InetSocketAddress(address.getHost(), port), PATIENCE_MILLIS);
            channel.socket().setSoTimeout(PATIENCE_MILLIS);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(StandardCharsets.ISO_8859_1.encode(head(address, port)));
            byte[] rest = upgraded(channel);
            channel.configureBlocking(false);
            return new Opened(channel, rest);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    private static String head(URI address, int port) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String key =
                Base64.getEncoder()
                        .encodeToString("rookery load key".getBytes(StandardCharsets.US_ASCII));
        return String.join(
                "\r\n",
                "GET " + address.getRawPath() + query + " HTTP/1.1",
                "Host: " + address.getHost() + ":" + port,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: " + key,
                END.substring(2));
    }

    private static byte[] upgraded(SocketChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_HEAD);
        // Only the socket's own stream minds a time limit.
        InputStream in = channel.socket().getInputStream();
        while (bytes.hasRemaining()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (count < 0) {
                break;
            }
            bytes.position(bytes.position() + count);
            String said =
                    new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
            int end = said.indexOf(END);
            if (end >= 0) {
                if (!said.startsWith("HTTP/1.1 101 ")) {
                    throw new IOException(
                            "it answered " + said.lines().findFirst().orElse("nothing"));
                }
                byte[] rest = new byte[bytes.position() - end - END.length()];
                bytes.get(end + END.length(), rest);
                return rest;
            }
        }
        throw new IOException("it closed the connection before it answered");
    }

    record Opened(SocketChannel channel, byte[] rest) {}
}
