package rookery.core.message;

/// The number a server gave a message: one increasing count for the whole server.
public record MessageId(long number) {
    /// Of what was never kept, or no message at all.
    public static final MessageId NONE = new MessageId(0);
}
