package rookery.dialect.packet.wire.home;

import rookery.core.attachment.ContentHash;

/// What a message is, beside its body.
public sealed interface Attached {
    /// The body is all.
    record Text() implements Attached {}

    /// Sizes in pixels; 0 if not known.
    record Picture(Stored file, long width, long height) implements Attached {}

    record Voice(Stored file, long milliseconds) implements Attached {}

    record Video(Stored file, long width, long height, long milliseconds) implements Attached {}

    record File(Stored file) implements Attached {}

    record Link(String url, String title) implements Attached {}

    record News(String title, String url, String picture, String memo) implements Attached {}

    /// @param name one emoji, or the name of a sticker
    record Emoji(String name) implements Attached {}

    /// A card; no money moves.
    record RedPacket(long cents, String memo, String url) implements Attached {}

    record Contact(String name, String nickname, String avatar) implements Attached {}

    /// A kind that this program does not know: its message is shown by the body.
    record Opaque(String kind) implements Attached {}

    /// A file on the server.
    ///
    /// @param type a media type
    /// @param size in bytes
    /// @param url where to get it; empty from a client
    record Stored(
            String key,
            String name,
            String type,
            long size,
            ContentHash hash,
            String url,
            String thumbnail)
            implements Result {}
}
