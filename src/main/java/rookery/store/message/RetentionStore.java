package rookery.store.message;

import rookery.core.room.RoomAlias;
import rookery.core.room.Term;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a server forgets in time. Blocking; safe for many threads. Seqs go on, and what was
/// forgotten is no hole: a room's history begins with its first message that is left.
public interface RetentionStore {
    /// Messages that are removed in one commit, so that those who post wait for no more than that.
    int STEP = 200;

    /// What a room was given of its own. Empty where there is no such room.
    Optional<Term> find(RoomAlias room);

    /// False where there is no such room.
    boolean change(RoomAlias room, Term term);

    /// Where something is older than it may be, or more.
    ///
    /// @param site holds in every room, however much longer its own is
    List<Due> due(Term site, Instant now);

    /// Removes the oldest [#STEP] of what is due, with all that hangs on them; how many.
    int remove(Due due);

    /// Files that arrived before, that no message mentions and nobody shows as a face; how many.
    int forgetUnmentioned(Instant before);

    /// Removes bytes that nobody knows any more and that have lain since; how many files. Does
    /// nothing while somebody copies the files.
    int removeBytes(Instant before) throws IOException;

    /// @param number of the room
    /// @param last the last seq that goes
    record Due(RoomAlias room, long number, long last) {}
}
