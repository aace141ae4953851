package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.receipt.Marker;
import rookery.core.room.Draft;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;

import java.util.List;
import java.util.Optional;

/// How far each account has read each conversation, and what else is kept for it there. It need not
/// belong to the room, and finds its marker again when it comes back. Blocking; safe for many
/// threads.
public interface MarkerStore {
    /// The most rows of one answer.
    int MOST = 1_000;

    /// Never back, and never past the newest message. What is seen has been delivered, too.
    ///
    /// @return whether it went forward
    boolean displayed(AccountId account, RoomAlias room, long seq);

    /// Never back, and never past the newest message.
    ///
    /// @return whether it went forward
    boolean delivered(AccountId account, RoomAlias room, long seq);

    /// Takes several markers of one room forward in one commit; by the rules above.
    ///
    /// @param wanted up to where each account is to have it
    /// @return those that went forward, in their order
    List<Moved> advance(RoomAlias room, List<Receipts> wanted);

    /// False where there is no such account or room.
    boolean mute(AccountId account, RoomAlias room, Quiet until);

    /// False where there is no such account or room.
    boolean draft(AccountId account, RoomAlias room, Draft draft);

    Optional<Marker> find(AccountId account, RoomAlias room);

    /// Of one account, in the order in which the rooms came to be.
    ///
    /// @param after the alias of the last one of the page before; empty for the first
    List<Marker> page(AccountId account, String after, int most);

    /// Who has what of a room, in the order of numbers, those above `after`; 0 for the first.
    List<Receipts> receipts(RoomAlias room, long after, int most);

    /// Who has seen a room, the latest readers first.
    List<Reader> readers(RoomAlias room, int most);

    record Reader(AccountId account, AccountName name, long delivered, long displayed) {}

    /// How far an account was, and is now.
    record Moved(Receipts before, Receipts after) {}

    /// @param delivered never below `displayed`
    record Receipts(AccountId account, long delivered, long displayed) {}
}
