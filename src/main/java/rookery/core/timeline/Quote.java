package rookery.core.timeline;

import rookery.core.account.Author;
import rookery.core.message.Body;
import rookery.core.message.MessageId;

/// The message that another one answers, as far as it is known here.
public sealed interface Quote {
    Quote NOTHING = new Nothing();

    /// It answers none.
    record Nothing() implements Quote {}

    /// @param text its beginning; empty where it was taken back
    record Known(MessageId id, Author author, Body text) implements Quote {}

    /// It is not in this desktop's archive; the server may have it.
    record Elsewhere(MessageId id) implements Quote {}
}
