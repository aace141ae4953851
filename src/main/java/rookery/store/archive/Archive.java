package rookery.store.archive;

import rookery.core.account.Nickname;
import rookery.core.room.RoomAlias;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// All conversations that this desktop ever joined. Blocking; safe for many threads.
public interface Archive extends AutoCloseable {
    /// The latest joined first.
    List<Entry> entries();

    /// Finds the conversation or begins it, and marks it as open. At most one open handle for each
    /// spot.
    ConversationArchive open(Spot spot, Nickname nickname, Instant now);

    /// What I am called there from now on. Does not block.
    void called(Spot spot, Nickname nickname);

    /// The conversation is not opened by itself any more; what it holds stays.
    void leave(Spot spot);

    /// The accounts of this desktop, in the order in which they came.
    List<LoginArchive.Whose> logins();

    /// Finds the login or begins it. At most one open handle for each.
    LoginArchive login(LoginArchive.Whose whose);

    @Override
    void close();

    /// Where a conversation is.
    ///
    /// @param server without a path
    record Spot(String dialect, URI server, RoomAlias room) {}

    /// @param nickname what I was last called there
    record Entry(Spot spot, Nickname nickname, Standing standing) {}

    enum Standing {
        OPEN,
        LEFT
    }
}
