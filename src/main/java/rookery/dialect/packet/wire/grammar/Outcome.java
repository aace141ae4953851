package rookery.dialect.packet.wire.grammar;

import java.util.function.Function;

/// What came of reading one value.
public sealed interface Outcome<V> {
    record Fine<V>(V value) implements Outcome<V> {}

    /// @param path the field at fault, from where reading began; empty for the value itself
    /// @param sentence for whoever sent it
    record Fault<V>(Cause cause, String path, String sentence) implements Outcome<V> {
        public Fault<V> under(String name) {
            String below = path.isEmpty() || path.startsWith("[") ? path : "." + path;
            return new Fault<>(cause, name + below, sentence);
        }

        /// The same fault, for a reader of something else.
        public <W> Fault<W> as() {
            return new Fault<>(cause, path, sentence);
        }
    }

    default <W> Outcome<W> map(Function<V, W> change) {
        return switch (this) {
            case Fine<V>(V value) -> new Fine<>(change.apply(value));
            case Fault<V> fault -> fault.as();
        };
    }

    static <V> Fault<V> malformed(String sentence) {
        return new Fault<>(Cause.MALFORMED, "", sentence);
    }

    enum Cause {
        MALFORMED,
        /// A word that this grammar does not have.
        UNKNOWN
    }
}
