package rookery.dialect.packet.wire.tree;

/// What came of reading bytes or text into a tree.
public sealed interface Grown {
    record Fine(Node node) implements Grown {}

    /// @param path the field at fault, empty if it is not one field
    /// @param sentence for whoever sent it
    record Bad(String path, String sentence) implements Grown {}
}
