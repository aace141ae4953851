package rookery.store.message;

import rookery.core.message.Message;

/// What came of [ChangeStore#change].
public sealed interface Changed {
    /// @param message as it is now, with the number of this change
    record Done(Message message) implements Changed {}

    /// It was so before, and nothing was changed.
    ///
    /// @param change the message's last one
    record Already(long change) implements Changed {}

    /// It is not in this conversation, or was taken back.
    record NoSuchMessage() implements Changed {}

    /// It is somebody else's, and whoever asks does not moderate here.
    record NotAllowed() implements Changed {}

    /// Nothing would be left to read.
    record Empty() implements Changed {}

    /// The message holds as many different reactions, or the conversation as many pins, as may be.
    record Full() implements Changed {}

    /// Nothing was changed; nobody may be told of it.
    record NotKept(String why) implements Changed {}
}
