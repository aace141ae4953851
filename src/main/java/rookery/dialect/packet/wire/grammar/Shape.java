package rookery.dialect.packet.wire.grammar;

import org.jspecify.annotations.Nullable;

import rookery.dialect.packet.wire.tree.Node;

import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// An object of the wire and the record that holds it: one field for each component, in order and
/// of the same name (`replyTo` is `reply_to`). Handles are looked up once, so that reading and
/// writing use no reflection.
public final class Shape<R extends Record> implements Kind<R> {
    private final String words;

    private final Class<R> type;

    private final List<Field<?>> fields;

    /// Made at first use: a client needs a dozen of a hundred shapes before its first window. Made
    /// twice by two threads, they are the same.
    private volatile @Nullable Handles handles;

    private final Function<R, Optional<Outcome.Fault<R>>> rule;

    private Shape(
            String words,
            Class<R> type,
            List<Field<?>> fields,
            Function<R, Optional<Outcome.Fault<R>>> rule) {
        this.words = words;
        this.type = type;
        this.fields = fields;
        this.rule = rule;
    }

    public static <R extends Record> Shape<R> of(String words, Class<R> type, Field<?>... fields) {
        return new Shape<>(words, type, List.of(fields), _ -> Optional.empty());
    }

    /// With a rule about several fields at once.
    public Shape<R> where(Function<R, Optional<Outcome.Fault<R>>> also) {
        return new Shape<>(words, type, fields, also);
    }

    public List<Field<?>> fields() {
        return fields;
    }

    public Class<R> type() {
        return type;
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
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Field<?> field = fields.get(i);
            switch (read(field, byName.get(field.name()))) {
                case Outcome.Fine<?>(var value) -> values[i] = value;
                case Outcome.Fault<?> fault -> {
                    return fault.under(field.name()).as();
                }
            }
        }
        R made = make(values);
        return rule.apply(made).<Outcome<R>>map(fault -> fault).orElse(new Outcome.Fine<>(made));
    }

    private static <V> Outcome<V> read(Field<V> field, @Nullable Node node) {
        if (node != null && !isAbsent(field, node)) {
            return field.kind().read(node);
        }
        return field.absent()
                .<Outcome<V>>map(Outcome.Fine::new)
                .orElseGet(
                        () ->
                                Outcome.malformed(
                                        "The field is missing: send "
                                                + field.kind().words()
                                                + "."));
    }

    /// Somebody who writes every default means the same as somebody who writes none.
    private static boolean isAbsent(Field<?> field, Node node) {
        return switch (node) {
            case Node.Nothing _ -> true;
            case Node.Text(String text) -> text.isEmpty() && field.absent().isPresent();
            case Node.Whole _, Node.Flag _, Node.Items _, Node.Fields _, Node.Other _ -> false;
        };
    }

    @Override
    public Node write(R value) {
        Map<String, Node> byName = LinkedHashMap.newLinkedHashMap(fields.size());
        write(value, byName);
        return new Node.Fields(byName);
    }

    /// As [#write], where the compiler cannot see that the record is of this shape's type.
    public Node writeAny(Object value) {
        return write(type.cast(value));
    }

    /// Adds this shape's fields to an object that has others too.
    void write(Record value, Map<String, Node> byName) {
        MethodHandle[] getters = handles().getters();
        for (int i = 0; i < getters.length; i++) {
            write(fields.get(i), get(getters[i], value), byName);
        }
    }

    @SuppressWarnings("unchecked") // checkNames and the maker's type stand for it
    private static <V> void write(Field<V> field, Object value, Map<String, Node> byName) {
        if (field.absent().isEmpty() || !field.absent().get().equals(value)) {
            byName.put(field.name(), field.kind().write((V) value));
        }
    }

    private static Object get(MethodHandle getter, Record value) {
        try {
            return (Object) getter.invokeExact((Object) value);
        } catch (Throwable impossible) {
            throw new IllegalStateException("an accessor only reads", impossible);
        }
    }

    private R make(Object[] values) {
        try {
            Object made = (Object) handles().maker().invokeExact(values);
            return Objects.requireNonNull(type.cast(made));
        } catch (Throwable thrown) {
            throw new IllegalStateException(
                    "a field's kind lets through what " + type + " refuses", thrown);
        }
    }

    private Handles handles() {
        Handles made = handles;
        if (made == null) {
            made = Handles.of(type, fields);
            handles = made;
        }
        return made;
    }
}
