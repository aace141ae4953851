package rookery.client.session;

import rookery.client.watch.Watchable;

import java.util.List;

/// All conversations of this desktop. Safe for many threads.
public interface Conversations extends AutoCloseable {
    /// In the order in which they were joined; those of the last run are there from the start.
    Watchable<List<Conversation>> open();

    /// Places joined before, the latest first.
    List<Place> recent();

    /// Joins, or returns the conversation that is already open there. Its timeline shows the
    /// archive at once.
    Conversation join(Place place);

    /// Leaves the room; the archive stays.
    void leave(Conversation conversation);

    @Override
    void close();
}
