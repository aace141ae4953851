package rookery.dialect.packet.wire;

/// Which packets somebody speaks. The answer is always of the question's generation.
public enum Generation {
    /// my-backed, 2019.
    FIRST,
    /// my-backed, 2020.
    SECOND,
    /// Ours.
    HOME
}
