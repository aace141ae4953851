package rookery.dialect.packet.wire.table;

import rookery.dialect.packet.wire.grammar.Shape;
import rookery.dialect.packet.wire.query.Query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All questions, by the name that they have on the wire.
public final class Queries {
    private static final List<Row> ROWS =
            Stream.of(
                            AccountTable.ROWS,
                            RosterTable.ROWS,
                            RoomTable.ROWS,
                            MessageTable.ROWS,
                            HistoryTable.ROWS)
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, List<Row>> BY_NAME =
            ROWS.stream().collect(Collectors.groupingBy(Row::name));

    private static final Map<Class<?>, Row> BY_TYPE =
            ROWS.stream()
                    .collect(Collectors.toMap(row -> row.arguments().type(), Function.identity()));

    private Queries() {}

    public static List<Row> rows() {
        return ROWS;
    }

    /// Both ways of asking, where there are two.
    public static List<Row> find(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    public static Row of(Query query) {
        return Objects.requireNonNull(BY_TYPE.get(query.getClass()));
    }

    /// What the answer to a question of this name looks like; `message`, `presence` and `event` are
    /// answered too.
    public static Optional<Shape<?>> findResult(String name) {
        return switch (name) {
            case "message" -> Optional.of(Results.ACCEPTED);
            case "presence", "event" -> Optional.of(Results.DONE);
            default -> find(name).stream().findFirst().map(Row::result);
        };
    }
}
