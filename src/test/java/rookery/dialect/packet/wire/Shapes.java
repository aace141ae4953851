package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.table.ContentTable;
import rookery.dialect.packet.wire.table.Entities;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.table.Row;
import rookery.dialect.packet.wire.table.Told;

import java.util.stream.Stream;

/// All that the tables describe.
final class Shapes {
    private Shapes() {}

    static Stream<Row> rows() {
        return Queries.rows().stream();
    }

    /// Whatever is no question.
    static Stream<Shape<?>> objects() {
        Stream<Shape<?>> entities =
                Stream.of(
                        Entities.ERROR,
                        Entities.PRESENCE,
                        Entities.PROFILE,
                        Entities.CONTACT,
                        Entities.ROOM,
                        Entities.MEMBER,
                        ContentTable.FILE,
                        Told.WELCOME,
                        Told.BOUNCED);
        Stream<Shape<?>> results = Queries.rows().stream().map(Row::result);
        Stream<Shape<?>> presences =
                Told.PRESENCE.rows().values().stream().map(shape -> (Shape<?>) shape);
        return Stream.of(entities, results, presences)
                .flatMap(shapes -> shapes)
                .filter(shape -> !shape.fields().isEmpty())
                .distinct();
    }
}
