package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.Optional;

/// One kind of value: how it is read, checked and written, and what the protocol page calls it.
public interface Kind<V> {
    Outcome<V> read(Node node);

    Node write(V value);

    /// As the tables of the protocol page have it.
    String words();

    /// What stands for an absent field, where this kind has such a value.
    default Optional<V> absent() {
        return Optional.empty();
    }
}
