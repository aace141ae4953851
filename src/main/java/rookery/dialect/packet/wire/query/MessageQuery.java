package rookery.dialect.packet.wire.query;

import rookery.core.message.Body;
import rookery.core.message.MessageId;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;

import java.util.List;

/// What is done to messages that were said.
public sealed interface MessageQuery extends Query {
    /// @param body the whole new text
    record Correct(Address conversation, MessageId id, Body body, List<Name> mentions)
            implements MessageQuery {}

    record Retract(Address conversation, MessageId id) implements MessageQuery {}

    record React(Address conversation, MessageId id, String emoji, boolean off)
            implements MessageQuery {}

    record Pin(Address conversation, MessageId id, boolean off) implements MessageQuery {}

    record ListPins(Address conversation) implements MessageQuery {}

    record ListReceipts(Address conversation) implements MessageQuery {}
}
