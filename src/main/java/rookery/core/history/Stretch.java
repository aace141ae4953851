package rookery.core.history;

import rookery.core.message.Message;

import java.util.List;

/// A part of what is kept of a room, without holes.
///
/// @param messages oldest first
/// @param older whether there is more before these
/// @param newer whether there is more after these
public record Stretch(List<Message> messages, boolean older, boolean newer) {
    /// The most messages of one stretch.
    public static final int MOST = 200;

    public static final Stretch EMPTY = new Stretch(List.of(), false, false);

    public Stretch {
        messages = List.copyOf(messages);
    }
}
