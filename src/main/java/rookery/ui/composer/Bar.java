package rookery.ui.composer;

import rookery.core.message.Body;
import rookery.core.message.MessageId;

/// What is being done with what is written, besides saying it to everybody.
public sealed interface Bar {
    record Nothing() implements Bar {}

    /// @param who said what is answered
    record Replying(MessageId to, String who, String text) implements Bar {}

    /// @param before the text as it stands
    /// @param draft what was being written when this began
    record Correcting(MessageId message, Body before, String draft) implements Bar {}
}
