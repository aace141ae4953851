package rookery.dialect;

/// What came of reading one frame. Decoding never throws for bad input: bad input is an answer.
public sealed interface Decoded<T> {
    record Read<T>(T value) implements Decoded<T> {}

    /// @param why one sentence for logs and diagnostics
    record Malformed<T>(String why) implements Decoded<T> {}

    record Unknown<T>(String name) implements Decoded<T> {}
}
