package rookery.dialect.winlion.wire;

/// What a chat message holds. Texts are whatever their sender wrote; addresses may be relative to
/// the server.
public sealed interface Media {
    record Text(String content) implements Media {}

    record News(String content, String pic, String url, String memo) implements Media {}

    /// @param amount seconds
    record Voice(String url, long amount) implements Media {}

    record Picture(String url) implements Media {}

    /// @param amount cents
    record RedPacket(String url, long amount, String memo) implements Media {}

    record Emoji(String content) implements Media {}

    record Link(String url) implements Media {}

    record Video(String pic, String url) implements Media {}

    record Contact(String content, String pic, String memo) implements Media {}
}
