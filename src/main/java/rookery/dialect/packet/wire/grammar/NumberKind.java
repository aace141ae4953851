package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// A value that travels as a whole number from `least` to `most`.
public record NumberKind<V>(
        String words,
        long least,
        long most,
        LongFunction<V> make,
        ToLongFunction<V> number,
        Optional<V> absent)
        implements Kind<V> {
    @Override
    public Outcome<V> read(Node node) {
        if (!(node instanceof Node.Whole(long whole))) {
            return Outcome.malformed("Here belongs a whole number, not " + node.what() + ".");
        }
        return whole < least || whole > most
                ? Outcome.malformed(
                        "The number "
                                + whole
                                + " does not fit: send one from "
                                + least
                                + " to "
                                + most
                                + ".")
                : new Outcome.Fine<>(make.apply(whole));
    }

    @Override
    public Node write(V value) {
        return new Node.Whole(number.applyAsLong(value));
    }
}
