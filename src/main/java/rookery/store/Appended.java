package rookery.store;

import rookery.core.message.Message;

/// What came of [MessageStore#append].
public sealed interface Appended {
    record Kept(Message message) implements Appended {}

    /// It was kept before, under the same author and local id.
    ///
    /// @param first as it is now, which may be corrected
    record Repeated(Message first) implements Appended {}

    /// Something else was kept before under the same author and local id.
    record Taken() implements Appended {}

    /// What it replies to is not in its room.
    record NoSuchMessage() implements Appended {}

    /// Nothing was kept; nobody may be told of it.
    record NotKept(String why) implements Appended {}
}
