package rookery.dialect.packet.wire.query;

import rookery.core.message.Body;
import rookery.dialect.packet.wire.value.Address;

import java.time.Instant;

/// An account's own view of its conversations.
public sealed interface ConversationQuery extends Query {
    /// @param after a `next`, or empty
    record ListConversations(String after, long limit) implements ConversationQuery {}

    /// @param until the epoch: not muted any more
    record Mute(Address conversation, Instant until) implements ConversationQuery {}

    /// @param text empty: no draft
    record SetDraft(Address conversation, Body text) implements ConversationQuery {}
}
