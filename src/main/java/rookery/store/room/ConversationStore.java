package rookery.store.room;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Nickname;
import rookery.core.receipt.Marker;

import java.util.List;
import java.util.Optional;

/// The rooms and directs of an account, as the list of its conversations shows them. Blocking; safe
/// for many threads.
public interface ConversationStore {
    /// The most rows of one answer.
    int MOST = 500;

    /// Messages are counted up to here.
    int MOST_COUNTED = 1_000;

    /// The latest first. Costs a look at the newest message of each conversation of the account,
    /// whatever the page. Directs in which nothing was said are not in it.
    ///
    /// @param after the last one of the page before
    List<Listed> page(AccountId account, AccountName name, Place after, int most);

    /// @param latest when the newest message was sent or, where there is none, the account came; in
    ///   microseconds
    /// @param number of the room or direct
    record Place(long latest, long number) {
        public static final Place START = new Place(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /// @param with the other one of a direct
    /// @param seq of the newest message; 0 is none
    /// @param change how many changes there were
    /// @param unread messages of others after the marker, at most [#MOST_COUNTED]
    /// @param mentions those of them that call the account, likewise
    record Listed(
            KeptRoom room,
            Optional<Other> with,
            Place place,
            long seq,
            long change,
            Marker marker,
            int unread,
            int mentions) {}

    /// Whoever is gone has a name still, and nothing else.
    record Other(AccountName name, Nickname nickname, Avatar avatar) {}
}
