package rookery.core.history;

import rookery.core.account.Avatar;
import rookery.core.message.Message;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Quiet;

import java.util.List;

/// A conversation of mine, as the list of conversations shows it.
///
/// @param title the room's topic, or what the other is called
/// @param seq of the newest message
/// @param change of the newest change
/// @param displayed my read marker
/// @param unread messages of others after it
/// @param mentions those of them that call me
/// @param last the newest message, if there is one
public record Summary(
        Destination conversation,
        String title,
        Avatar picture,
        long seq,
        long change,
        long displayed,
        int unread,
        int mentions,
        Quiet muted,
        Draft draft,
        List<Message> last) {
    public Summary {
        last = List.copyOf(last);
    }
}
