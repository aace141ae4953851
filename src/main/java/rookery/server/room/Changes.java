package rookery.server.room;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.message.Content;
import rookery.core.message.Message;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.MessageRequest;
import rookery.server.fanout.Asker;
import rookery.server.message.Amending;
import rookery.server.message.Amendings;
import rookery.server.message.Aside;
import rookery.server.room.desk.Ground;
import rookery.server.room.seat.Gathering;
import rookery.server.room.seat.Seat;
import rookery.store.message.ChangeStore;
import rookery.store.message.Changed;

import java.time.Instant;

/// What becomes of what was said in one room: kept first, then told to everyone, whoever did it
/// too. Belongs to the room's lane.
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final RoomAlias room;
    private final Ground ground;
    private final Posts posts;
    private final Gathering gathering;
    private int waiting;

    Changes(RoomAlias room, Ground ground, Posts posts, Gathering gathering) {
        this.room = room;
        this.ground = ground;
        this.posts = posts;
        this.gathering = gathering;
    }

    /// Whether the store still owes an answer.
    boolean areWaiting() {
        return waiting > 0;
    }

    void handle(
            Asker from,
            Conversation in,
            Seat by,
            MessageRequest request,
            Instant at,
            Runnable settled) {
        Amendings.of(request, by.author(), at)
                .ifPresentOrElse(
                        amending -> make(from, in, amending, at, settled),
                        () -> posts.onReader(from, settled, () -> read(from, request)));
    }

    private void make(
            Asker from, Conversation in, Amending amending, Instant at, Runnable settled) {
        waiting++;
        ground.pending().begin();
        ground.stores()
                .changes()
                .change(
                        room,
                        amending.id(),
                        amending.change(),
                        changed ->
                                ground.lanes()
                                        .hand(
                                                room,
                                                () -> {
                                                    made(from, in, amending, changed, at);
                                                    settled.run();
                                                }));
    }

    private void made(Asker from, Conversation in, Amending amending, Changed changed, Instant at) {
        waiting--;
        switch (changed) {
            case Changed.Done(Message message) -> {
                posts.changed(message);
                tell(in, amending, message, at);
                from.answer(new MessageReply.Changed(message.revision().change()));
            }
            case Changed.Already(long change) -> from.answer(new MessageReply.Changed(change));
            case Changed.NoSuchMessage _ ->
                    refuse(
                            from,
                            Reply.Problem.NO_SUCH_MESSAGE,
                            "There is no such message in this conversation.");
            case Changed.NotAllowed _ ->
                    refuse(
                            from,
                            Reply.Problem.NOT_ALLOWED,
                            "That is not yours to change, and you do not moderate here.");
            case Changed.Empty _ ->
                    refuse(
                            from,
                            Reply.Problem.EMPTY,
                            "Nothing would be left to read. Take the message back instead.");
            case Changed.Full _ ->
                    refuse(
                            from,
                            Reply.Problem.QUOTA,
                            "There are as many here as there can be. Take one away first.");
            case Changed.NotKept(String why) -> notKept(from, why);
        }
        ground.pending().done();
    }

    private void notKept(Asker from, String why) {
        LOG.warn("a change was not kept: {}", why);
        refuse(
                from,
                Reply.Problem.TRY_LATER,
                "The server could not keep it, so nothing was changed. Try again later.");
    }

    private void tell(Conversation in, Amending amending, Message message, Instant at) {
        long change = message.revision().change();
        if (room.isDirect()) {
            AccountId by = amending.by().id();
            Handle name = amending.by().handle();
            for (Seat seat : gathering.all()) {
                Destination named = in.asNamedBy(seat.account(), by, name);
                MessageEvent event = amending.told().event(named, change);
                seat.tell(event);
            }
            return;
        }
        MessageEvent event = amending.told().event(in.named(), change);
        Aside.of(event, message)
                .map(
                        line ->
                                new Said(
                                        amending.by(),
                                        new Content.Text(line),
                                        at,
                                        Said.Precision.INSTANT))
                .ifPresentOrElse(
                        line -> gathering.tell(event, posts.posted(line)),
                        () -> gathering.tell(event));
    }

    /// On a reader.
    private void read(Asker from, MessageRequest request) {
        switch (request) {
            case MessageRequest.ListPins(Destination named) ->
                    from.answer(
                            new MessageReply.Pins(
                                    named, ground.stores().changes().pins(room, from.account())));
            case MessageRequest.ReadChanges(Destination named, long since, int limit) -> {
                ChangeStore.ChangedSince found =
                        ground.stores().changes().since(room, from.account(), since, limit);
                from.answer(
                        new MessageReply.Changes(
                                named, found.messages(), found.change(), found.more()));
            }
            case MessageRequest.Correct _,
                    MessageRequest.Retract _,
                    MessageRequest.React _,
                    MessageRequest.Pin _,
                    MessageRequest.Search _ ->
                    throw new IllegalArgumentException("nothing to read: " + request);
        }
    }

    private void refuse(Asker from, Reply.Problem problem, String sentence) {
        from.answer(new Reply.Refused(room, from.account(), problem, sentence));
    }
}
