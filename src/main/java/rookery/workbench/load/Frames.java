package rookery.workbench.load;

import java.nio.ByteBuffer;

/// RFC 6455 as far as a load needs it: whole, unmasked frames in; short, masked frames out.
final class Frames {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /// Bytes in front of the largest frame that is sent.
    static final int MAX_HEAD = 8;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 125;
    private static final int MEDIUM = 126;

    /// Any mask serves here; nobody stands between to be confused.
    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    private Frames() {}

    /// Writes a frame with what stands in `payload`, at most 65,535 bytes.
    static void put(ByteBuffer into, int opcode, byte[] payload) {
        into.put((byte) (FINAL | opcode));
        if (payload.length <= SHORT) {
            into.put((byte) (MASKED | payload.length));
        } else {
            into.put((byte) (MASKED | MEDIUM)).putShort((short) payload.length);
        }
        into.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            into.put((byte) (payload[i] ^ MASK[i & 3]));
        }
    }

    static int opcode(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0x0F;
    }

    /// Bytes before the payload of the frame at `at`; 0 if they are not all there.
    static int headLength(ByteBuffer bytes, int at, int end) {
        if (end - at < 2) {
            return 0;
        }
        int head =
                switch (bytes.get(at + 1) & 0x7F) {
                    case 126 -> 4;
                    case 127 -> 10;
                    default -> 2;
                };
        return end - at < head ? 0 : head;
    }

    static long payloadLength(ByteBuffer bytes, int at) {
        int length = bytes.get(at + 1) & 0x7F;
        return switch (length) {
            case 126 -> bytes.getShort(at + 2) & 0xFFFF;
            case 127 -> bytes.getLong(at + 2);
            default -> length;
        };
    }
}
