package rookery.client.voice.sound;

import org.gagravarr.ogg.CRCUtils;

import java.util.Arrays;

/// Cuts and forges Ogg files.
public final class OggFixture {
    private OggFixture() {}

    /// Leaves the pages where they are; bytes that are no page stay as they are.
    public static byte[] withRightChecksums(byte[] file) {
        byte[] out = file.clone();
        for (int at = 0; at + 27 <= out.length; ) {
            int size = sizeAt(out, at);
            if (at + size > out.length) {
                return out;
            }
            Arrays.fill(out, at + 22, at + 26, (byte) 0);
            int sum = CRCUtils.getCRC(Arrays.copyOfRange(out, at, at + size));
            for (int i = 0; i < 4; i++) {
                out[at + 22 + i] = (byte) (sum >> (8 * i));
            }
            at += size;
        }
        return out;
    }

    public static byte[] withoutPage(byte[] file, int page) {
        int start = startOfPage(file, page);
        int end = start + sizeAt(file, start);
        byte[] out = new byte[file.length - (end - start)];
        System.arraycopy(file, 0, out, 0, start);
        System.arraycopy(file, end, out, start, file.length - end);
        return out;
    }

    public static int startOfPage(byte[] file, int page) {
        int at = 0;
        for (int i = 0; i < page; i++) {
            at += sizeAt(file, at);
        }
        return at;
    }

    public static int find(byte[] file, byte[] word) {
        for (int at = 0; at + word.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }

    private static int sizeAt(byte[] file, int at) {
        int segments = file[at + 26] & 0xff;
        int size = 27 + segments;
        for (int i = 0; i < segments && at + 27 + i < file.length; i++) {
            size += file[at + 27 + i] & 0xff;
        }
        return size;
    }
}
