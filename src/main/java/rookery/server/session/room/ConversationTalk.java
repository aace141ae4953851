package rookery.server.session.room;

import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.history.Around;
import rookery.core.history.Summary;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.ConversationRequest;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Present;
import rookery.server.room.Conversation;
import rookery.server.room.Rooms;
import rookery.server.room.desk.RoomDesk;
import rookery.server.room.desk.RoomStores;
import rookery.server.session.Destinations;
import rookery.server.session.Line;
import rookery.server.session.Talk;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.room.ConversationStore.Listed;
import rookery.store.room.ConversationStore.Other;
import rookery.store.room.ConversationStore.Place;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What one connection asks about its account's place in conversations. Belongs to the connection's
/// loop.
public final class ConversationTalk implements Talk<ConversationRequest> {
    private static final int MOST_RECEIPTS = 500;

    private final Line line;
    private final Rooms rooms;
    private final RoomDesk desk;
    private final Destinations destinations;
    private final Present present;

    public ConversationTalk(
            Line line, Rooms rooms, RoomDesk desk, Destinations destinations, Present present) {
        this.line = line;
        this.rooms = rooms;
        this.desk = desk;
        this.destinations = destinations;
        this.present = present;
    }

    @Override
    public void handle(ConversationRequest request, Asker from, Runnable settled) {
        if (line.handle().isGuest() && !(request instanceof ConversationRequest.Mark)) {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NOT_ALLOWED,
                            "Nothing is kept of guests. Make an account first."));
            settled.run();
            return;
        }
        switch (request) {
            case ConversationRequest.ListConversations list ->
                    desk.ask(from, stores -> listed(stores, list), settled);
            case ConversationRequest.Mute(Destination named, var until) ->
                    put(
                            named,
                            from,
                            in -> desk.stores().markers().mute(line.account(), in.alias(), until),
                            new ConversationEvent.Muted(named, until),
                            settled);
            case ConversationRequest.SaveDraft(Destination named, var draft) ->
                    put(
                            named,
                            from,
                            in -> desk.stores().markers().draft(line.account(), in.alias(), draft),
                            new ConversationEvent.Drafted(named, draft),
                            settled);
            case ConversationRequest.Mark(Destination named, var reach, long seq) ->
                    destinations.find(
                            named,
                            from,
                            settled,
                            in -> rooms.mark(from, line, in, reach, seq, settled));
            case ConversationRequest.ListReceipts(Destination named) ->
                    destinations.find(
                            named,
                            from,
                            settled,
                            in -> desk.ask(from, stores -> receipts(stores, in), settled));
        }
    }

    private Reply listed(RoomStores stores, ConversationRequest.ListConversations list) {
        int limit = Cursors.page(list.limit());
        List<Listed> page =
                stores.conversations()
                        .page(
                                line.account(),
                                new AccountName(line.handle().text()),
                                place(list.after()),
                                limit);
        String next = page.size() < limit ? "" : cursor(page.getLast().place());
        return new ConversationReply.Conversations(
                page.stream().map(each -> summary(stores, each)).toList(), next);
    }

    private static Place place(String cursor) {
        int dash = cursor.indexOf('-');
        return Cursors.number(cursor.substring(0, Math.max(0, dash)))
                .flatMap(
                        latest ->
                                Cursors.number(cursor.substring(dash + 1))
                                        .map(number -> new Place(latest, number)))
                .orElse(Place.START);
    }

    private static String cursor(Place place) {
        return place.latest() + "-" + place.number();
    }

    private Summary summary(RoomStores stores, Listed each) {
        Destination named =
                each.with()
                        .<Destination>map(other -> new Destination.Direct(other.name()))
                        .orElseGet(() -> new Destination.Room(each.room().alias()));
        return new Summary(
                named,
                each.with()
                        .map(ConversationTalk::title)
                        .orElseGet(() -> each.room().settings().topic()),
                each.with().map(Other::avatar).orElseGet(() -> each.room().settings().picture()),
                each.seq(),
                each.change(),
                each.marker().displayed(),
                each.unread(),
                each.mentions(),
                each.marker().muted(),
                each.marker().draft(),
                stores.messages()
                        .stretch(each.room().alias(), line.account(), new Around.Newest(), 1)
                        .messages());
    }

    private static String title(Other other) {
        return other.nickname().equals(Nickname.NONE)
                ? other.name().text()
                : other.nickname().text();
    }

    private void put(
            Destination named,
            Asker from,
            Predicate<Conversation> keep,
            ConversationEvent told,
            Runnable settled) {
        destinations.find(
                named,
                from,
                settled,
                in ->
                        desk.ask(
                                from,
                                stores -> refusal(stores, in, () -> kept(stores, in, keep, told)),
                                settled));
    }

    private Reply kept(
            RoomStores stores,
            Conversation in,
            Predicate<Conversation> keep,
            ConversationEvent told) {
        boolean kept = keep.test(in);
        if (!kept && in.alias().isDirect()) {
            // Nobody has said anything there yet.
            stores.rooms().open(new OpenRoom(in.alias(), Keeping.HISTORY));
            kept = keep.test(in);
        }
        if (!kept) {
            return new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "There is no such conversation.");
        }
        for (Connection device : present.of(line.account())) {
            if (!device.equals(line)) {
                device.tell(told);
            }
        }
        return new Reply.Done();
    }

    private Reply receipts(RoomStores stores, Conversation in) {
        return refusal(
                stores,
                in,
                () ->
                        new ConversationReply.Receipts(
                                in.named(),
                                stores.markers().readers(in.alias(), MOST_RECEIPTS).stream()
                                        .filter(each -> !each.account().equals(line.account()))
                                        .map(
                                                each ->
                                                        new Receipt(
                                                                Handle.of(each.name()),
                                                                each.delivered(),
                                                                each.displayed()))
                                        .toList()));
    }

    /// What whoever is not in the conversation is told instead.
    private Reply refusal(RoomStores stores, Conversation in, Supplier<Reply> otherwise) {
        if (in.alias().isDirect()
                || stores.memberships().find(in.alias(), line.account()).isPresent()) {
            return otherwise.get();
        }
        return stores.book().find(in.alias()).isPresent()
                ? new Reply.Denied(
                        Reply.Problem.NOT_ALLOWED, "You are not in this room. Join it first.")
                : new Reply.Denied(Reply.Problem.NO_SUCH_ROOM, "There is no such room.");
    }
}
