package rookery.core.message;

/// How many put an emoji on a message.
///
/// @param mine whether the reader is among them
public record Reaction(Emoji emoji, int count, boolean mine) {
    /// Different ones on one message.
    public static final int MOST = 64;
}
