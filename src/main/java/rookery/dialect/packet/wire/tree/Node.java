package rookery.dialect.packet.wire.tree;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// One value of a packet, before anybody knows what it means.
public sealed interface Node {
    /// The largest whole number that every JSON reader keeps exactly.
    long MAX_WHOLE = (1L << 53) - 1;

    /// The deepest nesting; the protocol needs nine.
    int MAX_DEPTH = 16;

    record Text(String text) implements Node {}

    record Whole(long number) implements Node {}

    record Flag(boolean on) implements Node {}

    record Items(List<Node> items) implements Node {}

    /// @param byName in the order of the wire, no name twice; nobody writes to it afterwards
    record Fields(Map<String, Node> byName) implements Node {
        public Fields {
            byName = Collections.unmodifiableMap(byName);
        }
    }

    record Nothing() implements Node {}

    /// Something that no field of ours takes.
    ///
    /// @param what for a sentence, such as "a fraction"
    record Other(String what) implements Node {}

    /// For a sentence: "a text", "a list".
    default String what() {
        return switch (this) {
            case Text _ -> "a text";
            case Whole _ -> "a number";
            case Flag _ -> "true or false";
            case Items _ -> "a list";
            case Fields _ -> "an object";
            case Nothing _ -> "nothing";
            case Other(String what) -> what;
        };
    }
}
