package rookery.server.room;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;

import java.util.Optional;

/// A conversation that somebody named, found.
///
/// @param alias of the room, or of the direct of the two
/// @param named as whoever asks calls it
/// @param with the other one of a direct, who may be the same; empty for a room
public record Conversation(RoomAlias alias, Destination named, Optional<Account> with) {
    public static Conversation room(RoomAlias alias) {
        return new Conversation(alias, new Destination.Room(alias), Optional.empty());
    }

    /// @param me who asks
    public static Conversation direct(AccountId me, Account with) {
        return new Conversation(
                RoomAlias.direct(me, with.id()),
                new Destination.Direct(with.name()),
                Optional.of(with));
    }

    /// How one of those in it calls it.
    ///
    /// @param me who asks
    Destination asNamedBy(AccountId reader, AccountId me, Handle myName) {
        return with.filter(other -> !reader.equals(me) && reader.equals(other.id()))
                .<Destination>map(_ -> new Destination.Direct(new AccountName(myName.text())))
                .orElse(named);
    }
}
