package rookery.store.admin;

import java.time.Instant;
import java.util.List;

/// What was done by those who look after the server. Only added to. Blocking; safe for many
/// threads.
public interface AuditStore {
    /// The most entries of one answer.
    int MOST = 1_000;

    /// Returns once it is on the disk.
    void add(Deed deed);

    /// The newest first, those below `before`; [Long#MAX_VALUE] for the newest.
    List<Entry> page(long before, int most);

    /// @param who the name of an account, or `operator`
    /// @param way `api` or `command`
    /// @param what for programs, like `account.remove`
    /// @param target whom or which it concerned; may be empty
    /// @param details for people, never a secret; may be empty
    record Deed(Instant at, String who, String way, String what, String target, String details) {}

    /// @param number rises with each
    record Entry(long number, Deed deed) {}
}
