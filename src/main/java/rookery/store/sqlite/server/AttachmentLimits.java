package rookery.store.sqlite.server;

/// How much may be kept.
///
/// @param perFile bytes of one upload
/// @param perRoom bytes of all uploads of a room
public record AttachmentLimits(long perFile, long perRoom) {
    public static final AttachmentLimits DEFAULT =
            new AttachmentLimits(20L * 1024 * 1024, 2L * 1024 * 1024 * 1024);
}
