package rookery.core.history;

import rookery.core.message.Message;
import rookery.core.room.Destination;

/// A message that a search found, and where.
public record FoundMessage(Destination conversation, Message message) {}
