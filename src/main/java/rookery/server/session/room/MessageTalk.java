package rookery.server.session.room;

import rookery.core.room.Destination;
import rookery.dialect.request.MessageRequest;
import rookery.server.fanout.Asker;
import rookery.server.message.SearchDesk;
import rookery.server.rate.Paces;
import rookery.server.room.Rooms;
import rookery.server.session.Destinations;
import rookery.server.session.Line;
import rookery.server.session.Talk;

/// What one connection asks about messages that were said. Belongs to the connection's loop.
public final class MessageTalk implements Talk<MessageRequest> {
    private final Line line;
    private final Destinations destinations;
    private final Rooms rooms;
    private final SearchDesk searches;
    private final Paces paces;

    /// @param paces of changes, over all connections
    public MessageTalk(
            Line line, Destinations destinations, Rooms rooms, SearchDesk searches, Paces paces) {
        this.line = line;
        this.searches = searches;
        this.destinations = destinations;
        this.rooms = rooms;
        this.paces = paces;
    }

    @Override
    public void handle(MessageRequest request, Asker from, Runnable settled) {
        switch (request) {
            case MessageRequest.Correct(Destination in, _, _, _) ->
                    change(in, request, from, settled);
            case MessageRequest.Retract(Destination in, _) -> change(in, request, from, settled);
            case MessageRequest.React(Destination in, _, _, _) ->
                    change(in, request, from, settled);
            case MessageRequest.Pin(Destination in, _, _) -> change(in, request, from, settled);
            case MessageRequest.ListPins(Destination in) -> read(in, request, from, settled);
            case MessageRequest.ReadChanges(Destination in, _, _) ->
                    read(in, request, from, settled);
            case MessageRequest.Search search ->
                    searches.ask(
                            line.account(),
                            search,
                            reply -> {
                                from.answer(reply);
                                settled.run();
                            });
        }
    }

    private void change(Destination in, MessageRequest request, Asker from, Runnable settled) {
        paces.spend(line.account())
                .ifPresentOrElse(
                        denied -> {
                            from.answer(denied);
                            settled.run();
                        },
                        () -> read(in, request, from, settled));
    }

    private void read(Destination in, MessageRequest request, Asker from, Runnable settled) {
        destinations.find(
                in, from, settled, found -> rooms.amend(from, line, found, request, settled));
    }
}
