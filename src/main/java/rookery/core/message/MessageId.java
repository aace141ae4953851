package rookery.core.message;

/// The number a server gave a message: one increasing count for the whole server.
public record MessageId(long number) {}
