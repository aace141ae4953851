package rookery.store.account;

import rookery.core.room.RoomAlias;

import java.util.Set;

/// What a bot's token is good for.
///
/// @param may at least one
/// @param rooms where it may post; empty for wherever its account may
public record Scope(Set<Power> may, Set<RoomAlias> rooms) {
    public Scope {
        if (may.isEmpty()) {
            throw new IllegalArgumentException("a token that may nothing is none");
        }
        may = Set.copyOf(may);
        rooms = Set.copyOf(rooms);
    }

    public boolean allows(Power power) {
        return may.contains(power) || may.contains(Power.ALL);
    }

    public enum Power {
        /// Hears and reads what its account may.
        READ,
        /// Says things, and changes and takes back what it said.
        POST,
        /// Whatever its account may.
        ALL
    }
}
