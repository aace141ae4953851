package rookery.dialect.packet.wire.grammar;

import java.util.Optional;

/// One field of an object.
///
/// @param absent what it means that the field is not there; empty if it has to be
/// @param usual whether `absent` goes without saying for this kind
public record Field<V>(String name, Kind<V> kind, Optional<V> absent, boolean usual) {
    public static <V> Field<V> must(String name, Kind<V> kind) {
        return new Field<>(name, kind, Optional.empty(), false);
    }

    public static <V> Field<V> may(String name, Kind<V> kind) {
        return new Field<>(name, kind, Optional.of(kind.absent().orElseThrow()), true);
    }

    public static <V> Field<V> may(String name, Kind<V> kind, V absent) {
        return new Field<>(name, kind, Optional.of(absent), false);
    }
}
