package rookery.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A WebSocket client that does only what it is told, and so can do what is wrong, too. Reads block
/// for ten seconds at most.
public final class WireClient implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final DataInputStream in;

    private WireClient(InetSocketAddress server, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setTcpNoDelay(true);
        socket.connect(server);
        socket.setSoTimeout(10_000);
        out = socket.getOutputStream();
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /// A socket that has said nothing yet.
    public static WireClient silent(InetSocketAddress server) throws IOException {
        return new WireClient(server, 0);
    }

    /// @param path with its query
    public static WireClient join(InetSocketAddress server, String path) throws IOException {
        return join(server, path, 0);
    }

    /// @param receiveBuffer bytes that the system takes for a reader who does not read
    public static WireClient join(InetSocketAddress server, String path, int receiveBuffer)
            throws IOException {
        WireClient client = new WireClient(server, receiveBuffer);
        client.send(upgrade(server, path));
        String head = client.readHead();
        assertThat(head).startsWith("HTTP/1.1 101 ");
        return client;
    }

    public static String upgrade(InetSocketAddress server, String path) {
        return "GET "
                + path
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n";
    }

    public void send(String raw) throws IOException {
        send(raw.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] raw) throws IOException {
        out.write(raw);
    }

    public void say(String text) throws IOException {
        send(frame(0x80 | TEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    public void sayBytes(byte[] bytes) throws IOException {
        send(frame(0x80 | BINARY, bytes));
    }

    /// @param first the frame's first byte: the final bit and the opcode
    public static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i & 3]));
        }
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    /// Through the empty line.
    public String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    public byte[] readBytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    /// True when the server has closed the socket.
    public boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /// The next frame of whatever kind.
    public Arrived next() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        long length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Arrived(opcode, payload);
    }

    /// The next text frame as JSON.
    public JsonObject hear() throws IOException {
        Arrived frame = next();
        assertThat(frame.opcode()).isEqualTo(TEXT);
        return JsonParser.parseString(frame.text()).getAsJsonObject();
    }

    /// The payload of the next text frame of that type; others are passed over.
    public JsonObject hear(String type) throws IOException {
        JsonObject heard = hear();
        while (!heard.get("type").getAsString().equals(type)) {
            heard = hear();
        }
        return heard;
    }

    /// Reads so many payloads of the type.
    public List<String> hear(String type, int count) throws IOException {
        List<String> payloads = new ArrayList<>();
        while (payloads.size() < count) {
            payloads.add(hear(type).get("payload").getAsString());
        }
        return payloads;
    }

    /// The code with which the server ends the connection; what comes before is passed over.
    public int closeCode() throws IOException {
        Arrived frame = next();
        while (frame.opcode() != CLOSE) {
            frame = next();
        }
        return ByteBuffer.wrap(frame.payload()).getShort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    public record Arrived(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }
}
