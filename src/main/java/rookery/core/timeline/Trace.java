package rookery.core.timeline;

import rookery.core.message.Context;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;

/// By what a message is known to its server, what stands beside it, and what became of it.
///
/// @param id [MessageId#NONE]: the server has not numbered it, or never does
/// @param seq its place in the conversation; 0 if it has none
/// @param quote what it answers
public record Trace(MessageId id, long seq, Context context, Revision revision, Quote quote) {
    public static final Trace NONE =
            new Trace(MessageId.NONE, 0, Context.NONE, Revision.NONE, Quote.NOTHING);

    public boolean isNumbered() {
        return !id.equals(MessageId.NONE);
    }
}
