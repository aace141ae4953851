package rookery.store.sqlite.server;

import rookery.core.room.RoomAlias;
import rookery.store.account.Scope;
import rookery.store.account.Scope.Power;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the scope of a token stands in its columns.
final class ScopeColumns {
    private ScopeColumns() {}

    static String may(Scope scope) {
        return scope.may().stream()
                .sorted()
                .map(power -> power.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    static String rooms(Scope scope) {
        return scope.rooms().stream()
                .map(RoomAlias::text)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static Scope read(String may, String rooms) {
        return new Scope(
                Stream.of(may.split(" "))
                        .map(word -> Power.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                rooms.lines().map(RoomAlias::new).collect(Collectors.toSet()));
    }
}
