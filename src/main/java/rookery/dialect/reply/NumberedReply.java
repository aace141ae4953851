package rookery.dialect.reply;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.account.Profile;
import rookery.core.room.RoomCard;
import rookery.core.roster.Standing;

import java.time.Instant;
import java.util.List;

/// What a server answers a dialect that knows accounts and rooms by their numbers alone.
public sealed interface NumberedReply extends Reply {
    record AccountShown(Somebody account) implements NumberedReply {}

    /// @param accounts in the order of names
    record Agreed(List<Somebody> accounts) implements NumberedReply {
        public Agreed {
            accounts = List.copyOf(accounts);
        }
    }

    record RoomShown(Place room) implements NumberedReply {}

    /// @param rooms in the order in which they came to be
    record Belonging(List<Place> rooms) implements NumberedReply {
        public Belonging {
            rooms = List.copyOf(rooms);
        }
    }

    /// @param standing of the other in the asker's roster, from now on
    record Bound(Standing standing) implements NumberedReply {}

    /// An account, or a guest who is here.
    ///
    /// @param since when it was registered; [Instant#EPOCH] for a guest
    /// @param here whether it can be reached now, as far as the asker may know
    record Somebody(AccountId id, Handle handle, Profile profile, Instant since, boolean here) {}

    /// @param number given by the server, never to two rooms
    /// @param owner the first of them; 0: none
    /// @param since when that one came to it
    record Place(long number, RoomCard card, long owner, Instant since) {}
}
