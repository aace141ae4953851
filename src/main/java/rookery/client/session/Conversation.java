package rookery.client.session;

import rookery.client.timeline.Timeline;
import rookery.client.watch.Watchable;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.room.Member;

import java.nio.file.Path;
import java.util.List;

/// One room or direct as this desktop is in it. No call blocks; all are safe for many threads. What
/// is said comes back through [#timeline] only.
public interface Conversation {
    Place place();

    Watchable<Link> link();

    /// Present members with me, by nickname; empty while not connected.
    Watchable<List<Member>> members();

    /// My own present name.
    Watchable<Nickname> nickname();

    /// Messages of others since I last looked.
    Watchable<Integer> unread();

    boolean can(Capability capability);

    Timeline timeline();

    /// Puts the text into the outbox; the row shows at once.
    void post(Body body);

    /// Puts a copy of the file into the outbox.
    void postFile(Path file, Kind kind);

    /// A failed message of mine goes back to the outbox.
    void retry(LocalId localId);

    void discard(LocalId localId);

    void rename(Nickname nickname);

    void whisper(Member to, Body body);

    /// All that is shown now has been seen.
    void seen();

    void retryNow();

    enum Kind {
        PICTURE,
        VOICE,
        FILE
    }
}
