package rookery.dialect.xnest.wire;

import rookery.dialect.request.Request.FileKind;

/// The first byte of a binary frame.
public final class FileByte {
    private static final int AUDIO = 1;
    private static final int PICTURE = 2;

    /// Any value but the two above; this one is ours.
    private static final int FILE = 3;

    private FileByte() {}

    public static FileKind kind(byte first) {
        return switch (first) {
            case AUDIO -> FileKind.VOICE;
            case PICTURE -> FileKind.PICTURE;
            default -> FileKind.FILE;
        };
    }

    public static byte of(FileKind kind) {
        return (byte)
                switch (kind) {
                    case VOICE -> AUDIO;
                    case PICTURE -> PICTURE;
                    case FILE -> FILE;
                };
    }
}
