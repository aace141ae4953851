package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// At most `most` values of one kind.
public record ListKind<V>(int most, Kind<V> of) implements Kind<List<V>> {
    @Override
    public Outcome<List<V>> read(Node node) {
        if (!(node instanceof Node.Items(List<Node> items))) {
            return Outcome.malformed("Here belongs a list, not " + node.what() + ".");
        }
        if (items.size() > most) {
            return Outcome.malformed(
                    "The list has " + items.size() + " entries: send at most " + most + ".");
        }
        List<V> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            switch (of.read(items.get(i))) {
                case Outcome.Fine<V>(V value) -> values.add(value);
                case Outcome.Fault<V> fault -> {
                    return fault.under("[" + i + "]").as();
                }
            }
        }
        return new Outcome.Fine<>(List.copyOf(values));
    }

    @Override
    public Node write(List<V> values) {
        List<Node> items = new ArrayList<>(values.size());
        for (V value : values) {
            items.add(of.write(value));
        }
        return new Node.Items(items);
    }

    @Override
    public String words() {
        return "list(" + most + ") of " + of.words();
    }

    @Override
    public Optional<List<V>> absent() {
        return Optional.of(List.of());
    }
}
