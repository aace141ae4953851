package rookery.dialect;

import rookery.core.capability.Capability;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The client's half of one connection, as a sans-I/O machine. For one thread at a time.
public interface ClientSide {
    /// Where to connect for the request given at [Dialect#client].
    URI address();

    /// What to say as soon as the connection is open.
    default List<Frame> first() {
        return List.of();
    }

    /// Bytes or text for a request, or that the dialect has no word for it.
    Encoded encode(Request request);

    /// What the server said, in order. Own messages that this side recognises come as
    /// [Incoming.Answer] of [Reply.Accepted], never also as an event.
    ///
    /// @param now when the frame arrived; stands in where the dialect gives no time or no zone
    Decoded<List<Incoming>> receive(Frame frame, Instant now);

    Set<Capability> capabilities();

    /// One thing the server said: an answer or news.
    sealed interface Incoming {
        record Answer(Reply reply) implements Incoming {}

        record News(Event event) implements Incoming {}
    }
}
