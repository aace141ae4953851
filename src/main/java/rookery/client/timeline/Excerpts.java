package rookery.client.timeline;

import rookery.core.account.Handle;
import rookery.core.message.Delivery;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Plain;
import rookery.core.message.Said;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.Trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Messages that are shown and not kept here, as lines. Pure.
public final class Excerpts {
    private Excerpts() {}

    /// @param self who reads them
    public static List<TimelineItem> items(List<Message> messages, Handle self) {
        Map<MessageId, Message> byId = new HashMap<>();
        messages.forEach(message -> byId.put(message.id(), message));
        return messages.stream().map(message -> item(message, byId, self)).toList();
    }

    private static TimelineItem item(Message message, Map<MessageId, Message> byId, Handle self) {
        Trace trace =
                new Trace(
                        message.id(),
                        message.seq(),
                        message.context(),
                        message.revision(),
                        quote(message.context().replyTo(), byId));
        long key = -message.id().number();
        return message.author().handle().equals(self)
                ? new TimelineItem.Mine(
                        key,
                        message.localId(),
                        message.author().nickname(),
                        message.content(),
                        message.at(),
                        Said.Precision.INSTANT,
                        new Delivery.Accepted(),
                        trace)
                : new TimelineItem.Theirs(
                        key,
                        message.author(),
                        message.content(),
                        message.at(),
                        Said.Precision.INSTANT,
                        trace);
    }

    private static Quote quote(MessageId to, Map<MessageId, Message> byId) {
        if (to.equals(MessageId.NONE)) {
            return Quote.NOTHING;
        }
        Message origin = byId.get(to);
        return origin == null
                ? new Quote.Elsewhere(to)
                : new Quote.Known(to, origin.author(), Plain.of(origin.content()));
    }
}
