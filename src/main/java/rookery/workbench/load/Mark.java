package rookery.workbench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The beginning of a load message's text, found again in the bytes of whatever frame carries it:
/// who sent it, which one it is, when it was to be sent. Letters that every dialect leaves alone.
final class Mark {
    static final int LENGTH = 16;
    static final int MAX_SENDERS = 1 << 12;

    private static final byte[] SIGN = "~^~".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();

    private static final int SENDER_AT = 3;
    private static final int SENDER_LETTERS = 2;
    private static final int NUMBER_AT = 5;
    private static final int NUMBER_LETTERS = 5;
    private static final int MICROS_AT = 10;
    private static final int MICROS_LETTERS = 6;

    private Mark() {}

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < LETTERS.length; i++) {
            values[LETTERS[i]] = (byte) i;
        }
        return values;
    }

    /// A text of `size` chars with room for a mark in front.
    static byte[] text(int size) {
        byte[] text = new byte[size];
        Arrays.fill(text, (byte) 'x');
        System.arraycopy(SIGN, 0, text, 0, SIGN.length);
        return text;
    }

    /// @param mark where the mark begins in the text
    static void write(byte[] text, int mark, int sender, long number, long micros) {
        put(text, mark + SENDER_AT, SENDER_LETTERS, sender);
        put(text, mark + NUMBER_AT, NUMBER_LETTERS, number);
        put(text, mark + MICROS_AT, MICROS_LETTERS, micros);
    }

    private static void put(byte[] text, int at, int letters, long value) {
        long left = value;
        for (int i = at + letters - 1; i >= at; i--) {
            text[i] = LETTERS[(int) (left & 63)];
            left >>= 6;
        }
    }

    static boolean isAt(ByteBuffer bytes, int at) {
        return bytes.get(at) == SIGN[0]
                && bytes.get(at + 1) == SIGN[1]
                && bytes.get(at + 2) == SIGN[2];
    }

    /// The first mark between two places, or -1.
    static int find(ByteBuffer bytes, int from, int to) {
        for (int at = from; at + LENGTH <= to; at++) {
            if (isAt(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    static int sender(ByteBuffer bytes, int mark) {
        return (int) value(bytes, mark + SENDER_AT, SENDER_LETTERS);
    }

    static long number(ByteBuffer bytes, int mark) {
        return value(bytes, mark + NUMBER_AT, NUMBER_LETTERS);
    }

    static long micros(ByteBuffer bytes, int mark) {
        return value(bytes, mark + MICROS_AT, MICROS_LETTERS);
    }

    private static long value(ByteBuffer bytes, int at, int letters) {
        long value = 0;
        for (int i = at; i < at + letters; i++) {
            value = value << 6 | VALUES[bytes.get(i) & 0xFF];
        }
        return value;
    }
}
