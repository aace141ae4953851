package rookery.core.history;

import rookery.core.message.Heard;

import java.util.List;

/// A stretch of history.
///
/// @param messages oldest first
/// @param more whether anything older is kept
public record Page(List<Heard> messages, More more) {
    /// Messages in a full page where a dialect fixes the size.
    public static final int SIZE = 50;

    public static final Page EMPTY = new Page(List.of(), More.NO);

    public Page {
        messages = List.copyOf(messages);
    }

    public enum More {
        YES,
        NO,
        UNKNOWN
    }
}
