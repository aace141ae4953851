package rookery.server.net.websocket;

import rookery.dialect.Frame;
import rookery.server.fanout.Ending;
import rookery.server.net.line.Carrier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// WebSocket frames from a server to a client (RFC 6455, section 5.2): final, unmasked, so the same
/// bytes for every client.
///
/// ```
///   0                   1                   2                   3
///   0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///  +-+-+-+-+-------+-+-------------+-------------------------------+
///  |F|R|R|R| opcode|M| Payload len |    Extended payload length    |
///  |I|S|S|S|  (4)  |A|     (7)     |   (16 or 64 bits, if 126/127) |
///  +-+-+-+-+-------+-+-------------+-------------------------------+
/// ```
public enum WebSocketWire implements Carrier {
    SERVER;

    private static final int FINAL = 0x80;
    private static final int TEXT = 0x1;
    private static final int BINARY = 0x2;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private static final int LARGEST_SHORT = 125;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int LARGEST_OF_TWO_BYTES = 0xFFFF;

    @Override
    public byte[] bytes(List<Frame> frames) {
        if (frames.size() == 1) {
            return bytes(frames.getFirst());
        }
        List<byte[]> parts = frames.stream().map(WebSocketWire::bytes).toList();
        ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    private static byte[] bytes(Frame frame) {
        return switch (frame) {
            case Frame.Text(String text) -> bytes(TEXT, text.getBytes(StandardCharsets.UTF_8));
            case Frame.Binary(byte[] content) -> bytes(BINARY, content);
        };
    }

    /// @param payload at most 125 bytes
    static byte[] pong(byte[] payload) {
        return bytes(PONG, payload);
    }

    @Override
    public byte[] ping() {
        return bytes(PING, new byte[0]);
    }

    @Override
    public Optional<byte[]> goodbye(Ending ending) {
        return Optional.of(close(CloseCodes.of(ending), ending.sentence()));
    }

    @Override
    public int patience() {
        return 5;
    }

    /// @param sentence at most 123 bytes
    private static byte[] close(int code, String sentence) {
        byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
        byte[] payload =
                ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
        return bytes(CLOSE, payload);
    }

    private static byte[] bytes(int opcode, byte[] payload) {
        int length = payload.length;
        ByteBuffer frame = ByteBuffer.allocate(headerSize(length) + length);
        frame.put((byte) (FINAL | opcode));
        if (length <= LARGEST_SHORT) {
            frame.put((byte) length);
        } else if (length <= LARGEST_OF_TWO_BYTES) {
            frame.put((byte) TWO_BYTES).putShort((short) length);
        } else {
            frame.put((byte) EIGHT_BYTES).putLong(length);
        }
        return frame.put(payload).array();
    }

    private static int headerSize(int length) {
        if (length <= LARGEST_SHORT) {
            return 2;
        }
        return length <= LARGEST_OF_TWO_BYTES ? 4 : 10;
    }
}
