package rookery.store.archive;

import rookery.core.room.Destination;

import java.util.List;

/// What a desktop keeps of one account on one server. Blocking; safe for many threads.
public interface LoginArchive {
    /// Those I am in, as far as is known; in no order.
    List<Destination> conversations();

    /// Finds the conversation or begins it. At most one open handle for each.
    NumberedArchive open(Destination destination);

    /// I am in it no longer; what it holds stays.
    void leave(Destination destination);

    /// Everything of this login goes, and the login with it.
    void forget();

    /// Whose it is.
    ///
    /// @param server without a path
    /// @param name as the server writes it
    record Whose(String dialect, java.net.URI server, String name) {}
}
