package rookery.dialect.event;

import rookery.core.account.Handle;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Emoji;
import rookery.core.message.MessageId;
import rookery.core.room.Destination;
import rookery.dialect.request.MessageRequest.Turn;

import java.time.Instant;
import java.util.List;

/// What becomes of a message after it was said.
///
/// `conversation` is as the receiver names it; `change` is its number in the conversation.
public sealed interface MessageEvent extends Event {
    Destination conversation();

    MessageId id();

    long change();

    /// What a dialect needs to be able to say it.
    default Capability capability() {
        return switch (this) {
            case Corrected _ -> Capability.CORRECT;
            case Retracted _ -> Capability.RETRACT;
            case Reacted _ -> Capability.REACT;
            case Pinned _ -> Capability.PIN;
        };
    }

    record Corrected(
            Destination conversation,
            MessageId id,
            long change,
            Body body,
            List<Handle> mentions,
            Instant at)
            implements MessageEvent {
        public Corrected {
            mentions = List.copyOf(mentions);
        }
    }

    record Retracted(Destination conversation, MessageId id, long change, Handle by, Instant at)
            implements MessageEvent {}

    record Reacted(
            Destination conversation, MessageId id, long change, Handle by, Emoji emoji, Turn turn)
            implements MessageEvent {}

    record Pinned(Destination conversation, MessageId id, long change, Handle by, Turn turn)
            implements MessageEvent {}
}
