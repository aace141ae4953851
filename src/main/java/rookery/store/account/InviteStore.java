package rookery.store.account;

import java.time.Instant;
import java.util.List;

/// Invites, by which accounts can be made where not everybody may. Blocking; safe for many threads.
public interface InviteStore {
    /// @param uses how many accounts may come by it, at least one
    Invite add(SecretHash secret, String note, int uses, Instant made, Instant ends);

    /// Those with uses left whose time has not passed, newest first.
    List<Invite> valid(Instant at);

    /// Nobody comes in by it any more; false where there is none.
    boolean remove(long number);

    /// @param number never given twice by one server
    /// @param note for whom, in the words of whoever made it
    /// @param uses left
    /// @param ends from when on it is not valid
    record Invite(long number, String note, int uses, Instant made, Instant ends) {}
}
