package rookery.dialect.packet.wire.carrier;

import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Framing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One direction of a TCP connection: four bytes of length, one of kind, and a packet, again and
/// again. Keeps what has come of a packet that is not whole. One thread at a time.
public final class TcpStream implements Framing.Reader {
    private static final int LENGTH = 4;

    private static final byte JSON = 0;

    private static final byte MESSAGE_PACK = 1;

    /// Most packets are smaller.
    private static final int ROOM = 1024;

    private int longest;

    private byte[] held = new byte[ROOM];

    private int size;

    private boolean broken;

    /// @param longest the largest packet taken, in bytes
    public TcpStream(int longest) {
        this.longest = longest;
    }

    @Override
    public void allow(int most) {
        longest = most;
    }

    @Override
    public List<Decoded<Frame>> receive(byte[] bytes) {
        if (broken) {
            return List.of();
        }
        hold(bytes);
        List<Decoded<Frame>> frames = new ArrayList<>();
        int from = 0;
        while (!broken && size - from >= LENGTH) {
            int length = ByteBuffer.wrap(held, from, LENGTH).getInt();
            if (length < 1 || length > longest + 1) {
                frames.add(
                        broken(
                                "A packet of "
                                        + length
                                        + " bytes is announced: send at most "
                                        + longest
                                        + "."));
            } else if (size - from - LENGTH < length) {
                break;
            } else {
                frames.add(frame(from + LENGTH, length));
                from += LENGTH + length;
            }
        }
        System.arraycopy(held, from, held, 0, size - from);
        size -= from;
        return frames;
    }

    private void hold(byte[] bytes) {
        if (size + bytes.length > held.length) {
            held = Arrays.copyOf(held, Math.max(size + bytes.length, 2 * held.length));
        }
        System.arraycopy(bytes, 0, held, size, bytes.length);
        size += bytes.length;
    }

    private Decoded<Frame> frame(int from, int length) {
        return switch (held[from]) {
            case JSON -> text(from + 1, length - 1);
            case MESSAGE_PACK ->
                    new Decoded.Read<>(
                            new Frame.Binary(Arrays.copyOfRange(held, from + 1, from + length)));
            default -> broken("The packet's kind is " + held[from] + ": send 0 or 1.");
        };
    }

    private Decoded<Frame> text(int from, int length) {
        try {
            return new Decoded.Read<>(
                    new Frame.Text(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(held, from, length))
                                    .toString()));
        } catch (CharacterCodingException notUtf8) {
            return broken("A packet of kind 0 is no UTF-8.");
        }
    }

    private Decoded<Frame> broken(String why) {
        broken = true;
        return new Decoded.Malformed<>(why);
    }

    /// One frame as it goes into the stream.
    public static byte[] write(Frame frame) {
        return switch (frame) {
            case Frame.Text(String text) -> write(JSON, text.getBytes(StandardCharsets.UTF_8));
            case Frame.Binary(byte[] bytes) -> write(MESSAGE_PACK, bytes);
        };
    }

    private static byte[] write(byte kind, byte[] packet) {
        return ByteBuffer.allocate(LENGTH + 1 + packet.length)
                .putInt(1 + packet.length)
                .put(kind)
                .put(packet)
                .array();
    }
}
