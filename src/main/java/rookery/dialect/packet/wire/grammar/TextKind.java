package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.Optional;
import java.util.function.Function;

/// A value that travels as text.
///
/// @param parse why a text is none of these, in a sentence that ends with what to send
public record TextKind<V>(
        String words,
        int longest,
        Optional<V> absent,
        Function<String, Outcome<V>> parse,
        Function<V, String> print)
        implements Kind<V> {
    @Override
    public Outcome<V> read(Node node) {
        if (!(node instanceof Node.Text(String text))) {
            return Outcome.malformed("Here belongs a text, not " + node.what() + ".");
        }
        return text.length() > longest
                ? Outcome.malformed(
                        "The text has " + text.length() + " characters: send " + words + ".")
                : parse.apply(text);
    }

    @Override
    public Node write(V value) {
        return new Node.Text(print.apply(value));
    }
}
