package rookery.client.voice.sound;

import org.gagravarr.ogg.CRCUtils;

import java.util.Optional;

/// Looks a whole Ogg file over before the library reads it, which warns about damage on the error
/// stream and reads on. Pure.
final class OggPages {
    private static final int HEADER = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int LAST_PAGE = 4;

    private OggPages() {}

    static boolean looksLikeOgg(byte[] bytes) {
        return startsWith(bytes, 0);
    }

    /// What is wrong with the file, for diagnostics; empty if every page is whole, in order, and
    /// the stream has its end.
    static Optional<String> damage(byte[] bytes) {
        int at = 0;
        long expected = 0;
        boolean ended = false;
        while (at < bytes.length) {
            if (bytes.length - at < HEADER || !startsWith(bytes, at) || bytes[at + 4] != 0) {
                return Optional.of("no Ogg page at byte " + at);
            }
            int size = pageSize(bytes, at);
            if (size < 0 || size > bytes.length - at) {
                return Optional.of("the file is cut inside the page at byte " + at);
            }
            if (!checksumHolds(bytes, at, size)) {
                return Optional.of("the page at byte " + at + " is damaged");
            }
            if (number(bytes, at + 18) != expected) {
                return Optional.of("a page is missing before byte " + at);
            }
            expected++;
            ended = (bytes[at + 5] & LAST_PAGE) != 0;
            at += size;
        }
        return ended ? Optional.empty() : Optional.of("the file ends before its last page");
    }

    private static boolean startsWith(byte[] bytes, int at) {
        return bytes.length - at >= 4
                && bytes[at] == 'O'
                && bytes[at + 1] == 'g'
                && bytes[at + 2] == 'g'
                && bytes[at + 3] == 'S';
    }

    private static int pageSize(byte[] bytes, int at) {
        int segments = bytes[at + 26] & 0xff;
        if (bytes.length - at < HEADER + segments) {
            return -1;
        }
        int size = HEADER + segments;
        for (int i = 0; i < segments; i++) {
            size += bytes[at + HEADER + i] & 0xff;
        }
        return size;
    }

    private static boolean checksumHolds(byte[] bytes, int at, int size) {
        byte[] page = new byte[size];
        System.arraycopy(bytes, at, page, 0, size);
        long written = number(page, CHECKSUM_AT);
        for (int i = 0; i < 4; i++) {
            page[CHECKSUM_AT + i] = 0;
        }
        return (CRCUtils.getCRC(page) & 0xffff_ffffL) == written;
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }
}
