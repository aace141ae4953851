package rookery.server.room.desk;

import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.room.Membership;
import rookery.core.roster.Standing;
import rookery.store.room.KeptRoom;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a room needs to be open.
///
/// @param two those of a direct; empty for a room
/// @param blocking which of the two block the other
public record Opening(
        KeptRoom room,
        List<Membership> members,
        Set<AccountId> two,
        Set<AccountId> blocking,
        Page newest) {
    /// Blocking. Whoever has answered this room's errands in turn may rely on it, as long as nobody
    /// but the room itself changes its memberships.
    public static Opening read(RoomStores stores, KeptRoom room) {
        Set<AccountId> two =
                room.alias().isDirect()
                        ? Stream.of(room.alias().text().split(":"))
                                .map(number -> new AccountId(Long.parseLong(number)))
                                .collect(Collectors.toSet())
                        : Set.of();
        return new Opening(
                room,
                two.isEmpty() ? stores.memberships().all(room.alias()) : List.of(),
                two,
                blocking(stores, two),
                stores.messages().page(room.alias(), 0));
    }

    /// Blocking: which of the two of a direct block the other.
    public static Set<AccountId> blocking(RoomStores stores, Set<AccountId> two) {
        Set<AccountId> blocking = new HashSet<>();
        for (AccountId one : two) {
            for (AccountId other : two) {
                stores.rosters()
                        .find(one, other)
                        .filter(contact -> contact.card().standing() == Standing.BLOCKED)
                        .ifPresent(_ -> blocking.add(one));
            }
        }
        return blocking;
    }
}
