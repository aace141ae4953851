package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomSettings;

import java.util.List;
import java.util.Optional;

/// The rooms of a server and their settings. A room that came to be by being joined is here, too,
/// with [RoomSettings#OPEN]. Blocking; safe for many threads.
public interface RoomBook {
    /// The most rooms of one answer.
    int MOST = 1_000;

    /// Two at once under one alias: one is told [Created.Taken]. Opens the room.
    Created create(NewRoom room);

    Optional<KeptRoom> find(RoomAlias alias);

    Optional<KeptRoom> find(long number);

    Changed change(RoomAlias alias, AccountId by, RoomSettings settings);

    /// The public rooms whose alias or topic holds the text, whatever the case, in the order of
    /// aliases.
    ///
    /// @param after the last alias of the page before; empty for the first
    List<KeptRoom> directory(String text, String after, int most);

    /// All that were ever here, directs too, in the order of aliases.
    ///
    /// @param after the last alias of the page before; empty for the first
    List<KeptRoom> page(String after, int most);

    /// What came of [#create].
    sealed interface Created {
        record Done(KeptRoom room) implements Created {}

        /// There is such a room, or its history.
        record Taken() implements Created {}

        record NoSuchAccount() implements Created {}

        /// The owner belongs to [MembershipStore#MOST_ROOMS].
        record Full() implements Created {}
    }

    /// What came of [#change].
    sealed interface Changed {
        record Done(KeptRoom before, KeptRoom after) implements Changed {}

        record NoSuchRoom() implements Changed {}

        /// The role of whoever asked does not allow it.
        record NotAllowed() implements Changed {}
    }
}
