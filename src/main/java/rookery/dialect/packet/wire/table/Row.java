package rookery.dialect.packet.wire.table;

import rookery.dialect.packet.wire.grammar.Shape;

/// One question and its answer.
///
/// @param name on the wire
/// @param result the same for both ways of asking, where there are two
public record Row(
        Way way, String name, Shape<? extends Record> arguments, Shape<? extends Record> result) {
    static Row get(String name, Shape<?> arguments, Shape<?> result) {
        return new Row(Way.GET, name, arguments, result);
    }

    static Row set(String name, Shape<?> arguments, Shape<?> result) {
        return new Row(Way.SET, name, arguments, result);
    }

    /// Whether asking changes anything.
    public enum Way {
        GET,
        SET
    }
}
