package rookery.dialect.packet.wire.grammar;

import rookery.dialect.packet.wire.tree.Node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;

/// An object that is one of several shapes, told apart by one field.
public final class Choice<R> implements Kind<R> {
    private final String words;

    private final String tag;

    private final SequencedMap<String, Shape<? extends Record>> byTag = new LinkedHashMap<>();

    private final Map<Class<?>, Row> byType = new LinkedHashMap<>();

    private final Function<String, Outcome<R>> otherwise;

    private Choice(String words, String tag, Function<String, Outcome<R>> otherwise) {
        this.words = words;
        this.tag = tag;
        this.otherwise = otherwise;
    }

    /// @param otherwise what a tag means that is in none of the rows
    public static <R> Choice<R> of(
            String words, String tag, Function<String, Outcome<R>> otherwise, Row... rows) {
        Choice<R> choice = new Choice<>(words, tag, otherwise);
        for (Row row : rows) {
            choice.byTag.put(row.tag, row.shape);
            choice.byType.put(row.shape.type(), row);
        }
        return choice;
    }

    /// For what `otherwise` makes: written with its own field as the tag.
    public Choice<R> alsoWriting(Shape<? extends Record> shape) {
        byType.put(shape.type(), new Row("", shape));
        return this;
    }

    /// A tag and what follows it. Where the shape has the tag among its own fields, that one is
    /// written, and the same shape may stand behind several tags.
    public static Row row(String tag, Shape<? extends Record> shape) {
        return new Row(tag, shape);
    }

    /// For words that cannot be passed over.
    public static <R> Function<String, Outcome<R>> unknown(String words) {
        return name ->
                new Outcome.Fault<>(
                        Outcome.Cause.UNKNOWN, "", "There is no " + words + " of this name here.");
    }

    public SequencedMap<String, Shape<? extends Record>> rows() {
        return byTag;
    }

    public String tag() {
        return tag;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Outcome<R> read(Node node) {
        if (!(node instanceof Node.Fields(Map<String, Node> byName))) {
            return Outcome.malformed(
                    "Here belongs an object (" + words + "), not " + node.what() + ".");
        }
        if (!(byName.get(tag) instanceof Node.Text(String name))) {
            return Outcome.<R>malformed("Say which " + words + " this is, by a text.").under(tag);
        }
        Shape<? extends Record> shape = byTag.get(name);
        if (shape == null) {
            return switch (otherwise.apply(name)) {
                case Outcome.Fine<R> fine -> fine;
                case Outcome.Fault<R> fault -> fault.under(tag);
            };
        }
        return widen(shape.read(node));
    }

    @SuppressWarnings("unchecked") // every row's record is an R, as whoever made the table says
    private Outcome<R> widen(Outcome<? extends Record> read) {
        return (Outcome<R>) read;
    }

    @Override
    public Node write(R value) {
        Row row = Objects.requireNonNull(byType.get(value.getClass()));
        Map<String, Node> byName = new LinkedHashMap<>();
        byName.put(tag, new Node.Text(row.tag));
        row.shape.write((Record) value, byName);
        return new Node.Fields(byName);
    }

    public record Row(String tag, Shape<? extends Record> shape) {}
}
