package rookery.dialect;

import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;

import java.time.Instant;

/// The server's half of one connection, as a sans-I/O machine: frames in, requests out; replies and
/// events in, frames out. For one thread at a time, but [#encode(Event, Audience)] is pure and may
/// be called from any.
public interface ServerSide {
    /// Never throws for bad input.
    Decoded<Understood> receive(Frame frame);

    /// @param tag of what is answered, as [Understood.Asks] had it
    /// @param now what the dialect prints where it dates its answers
    Encoded encode(Reply reply, long tag, Audience audience, Instant now);

    /// Depends on its arguments only, so that one encoding serves all connections of the dialect
    /// and audience.
    Encoded encode(Event event, Audience audience);

    /// In which of the dialect's ways events are written: sides of one dialect that answer the same
    /// write the same bytes.
    default String tongue() {
        return "";
    }
}
