package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.Optional;

/// `true` or `false`.
record FlagKind() implements Kind<Boolean> {
    @Override
    public Outcome<Boolean> read(Node node) {
        return node instanceof Node.Flag(boolean on)
                ? new Outcome.Fine<>(on)
                : Outcome.malformed("Here belongs true or false, not " + node.what() + ".");
    }

    @Override
    public Node write(Boolean value) {
        return new Node.Flag(value);
    }

    @Override
    public String words() {
        return "flag";
    }

    @Override
    public Optional<Boolean> absent() {
        return Optional.of(false);
    }
}
