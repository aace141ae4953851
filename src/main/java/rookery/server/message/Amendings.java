package rookery.server.message;

import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.message.MessageId;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.store.message.Change;

import java.time.Instant;
import java.util.Optional;

/// What a request wants of the store, and what is told of it. Pure.
public final class Amendings {
    private Amendings() {}

    /// Empty for a request that only asks.
    public static Optional<Amending> of(MessageRequest request, Author by, Instant at) {
        Handle name = by.handle();
        return switch (request) {
            case MessageRequest.Correct(_, MessageId id, var body, var mentions) ->
                    Optional.of(
                            new Amending(
                                    by,
                                    id,
                                    new Change.Correct(by.id(), body, mentions, at),
                                    (in, change) ->
                                            new MessageEvent.Corrected(
                                                    in, id, change, body, mentions, at)));
            case MessageRequest.Retract(_, MessageId id) ->
                    Optional.of(
                            new Amending(
                                    by,
                                    id,
                                    new Change.Retract(by.id(), at),
                                    (in, change) ->
                                            new MessageEvent.Retracted(in, id, change, name, at)));
            case MessageRequest.React(_, MessageId id, var emoji, Turn turn) ->
                    Optional.of(
                            new Amending(
                                    by,
                                    id,
                                    new Change.React(by.id(), emoji, turn == Turn.ON),
                                    (in, change) ->
                                            new MessageEvent.Reacted(
                                                    in, id, change, name, emoji, turn)));
            case MessageRequest.Pin(_, MessageId id, Turn turn) ->
                    Optional.of(
                            new Amending(
                                    by,
                                    id,
                                    new Change.Pin(by.id(), turn == Turn.ON),
                                    (in, change) ->
                                            new MessageEvent.Pinned(in, id, change, name, turn)));
            case MessageRequest.ListPins _, MessageRequest.ReadChanges _, MessageRequest.Search _ ->
                    Optional.empty();
        };
    }
}
