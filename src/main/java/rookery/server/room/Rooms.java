package rookery.server.room;

import rookery.core.account.Author;
import rookery.core.history.Around;
import rookery.core.message.Said;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Present;
import rookery.store.MessageStore;
import rookery.store.RoomStore;
import rookery.store.RoomStore.OpenRoom;
import rookery.store.message.ChangeStore;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// All rooms of a server. Each method hands its errand to the room's lane and returns at once;
/// `settled` runs once when the errand is through, on any thread. Safe for many threads.
public final class Rooms {
    private final Ground ground;
    private final ConcurrentHashMap<RoomAlias, Slot> slots = new ConcurrentHashMap<>();

    /// Blocking: asks the store which rooms were open when the server stopped.
    ///
    /// @param readers runs what blocks on the stores; may refuse
    public Rooms(
            Lanes lanes,
            MessageStore messages,
            ChangeStore changes,
            RoomStore rooms,
            Present present,
            Executor readers,
            InstantSource clock) {
        ground =
                new Ground(
                        lanes,
                        messages,
                        changes,
                        rooms,
                        present,
                        readers,
                        clock,
                        new Seats(),
                        new Pending());
        for (OpenRoom open : rooms.open()) {
            slots.put(open.alias(), slot(open.alias()));
        }
    }

    /// Opens the room where it is not; a connection that cannot be taken in is ended.
    ///
    /// @param from is answered; `connection` comes in
    public void join(Asker from, Connection connection, Request.Join join, Runnable settled) {
        Errand errand =
                new Errand(
                        join.room(),
                        from,
                        atOnce(room -> room.join(from, connection, join)),
                        () -> connection.end(Ending.TRY_LATER),
                        settled);
        visit(errand, keeping(join.unmade()));
    }

    public void leave(Asker from, RoomAlias alias, Runnable settled) {
        visit(errand(alias, from, room -> room.leave(from), settled));
    }

    /// The connection is gone. Never refused. Does nothing where it is not in the room.
    public void lose(Connection connection, RoomAlias alias) {
        Errand errand =
                new Errand(
                        alias,
                        connection,
                        atOnce(room -> room.lose(connection)),
                        Rooms::nothing,
                        Rooms::nothing);
        ground.lanes()
                .hand(
                        alias,
                        () -> {
                            Slot slot = slots.get(alias);
                            if (slot != null) {
                                slot.visit(errand, Keeping.HISTORY);
                            }
                        });
    }

    public void post(
            Asker from, Connection connection, Conversation in, Posting posting, Runnable settled) {
        visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.post(from, in, posting, done),
                        Rooms::nothing,
                        settled));
    }

    public void rename(Asker from, Request.Rename rename, Runnable settled) {
        visit(errand(rename.room(), from, room -> room.rename(from, rename), settled));
    }

    public void type(
            Asker from,
            Connection connection,
            Conversation in,
            Request.Sign sign,
            Runnable settled) {
        visit(errand(in.alias(), from, room -> room.type(from, in, sign), settled));
    }

    public void callOut(Asker from, Request.CallOut call, Runnable settled) {
        visit(errand(call.room(), from, room -> room.callOut(from, call), settled));
    }

    /// Reaches all of those at once, in no room's order.
    public void hail(
            Asker from,
            Author author,
            Request.Hail hail,
            Collection<? extends Connection> to,
            Runnable settled) {
        if (to.isEmpty()) {
            from.answer(
                    new Reply.Denied(
                            Reply.Problem.NO_SUCH_ACCOUNT,
                            "Nobody who is called so is here at the moment."));
        } else {
            Said said =
                    new Said(
                            author,
                            hail.content(),
                            ground.clock().instant().truncatedTo(ChronoUnit.MICROS),
                            Said.Precision.INSTANT,
                            hail.context());
            to.forEach(connection -> connection.tell(new Event.Hailed(hail.to(), said)));
            from.answer(new Reply.Accepted(hail.localId(), said));
        }
        settled.run();
    }

    /// @param here the room from which the sender speaks
    public void whisper(Asker from, RoomAlias here, Request.Whisper whisper, Runnable settled) {
        visit(errand(here, from, room -> room.whisper(from, whisper), settled));
    }

    /// Asking opens the room.
    public void readPage(Asker from, Request.ReadPage read, Runnable settled) {
        visit(
                new Errand(
                        read.room(),
                        from,
                        (room, done) -> room.readPage(from, read.back(), done),
                        Rooms::nothing,
                        settled));
    }

    /// Asking opens the room.
    public void readHistory(
            Asker from, Conversation in, Around around, int limit, Runnable settled) {
        visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.readHistory(from, in.named(), around, limit, done),
                        Rooms::nothing,
                        settled));
    }

    /// Asking opens the room.
    public void listMembers(Asker from, Request.ListMembers list, Runnable settled) {
        visit(errand(list.room(), from, room -> room.listMembers(from), settled));
    }

    /// Asking opens the room.
    public void listCards(Asker from, RoomAlias alias, int limit, Runnable settled) {
        visit(errand(alias, from, room -> room.listCards(from, limit), settled));
    }

    /// Changes a message, or lists pins or changes.
    public void amend(Asker from, Conversation in, MessageRequest request, Runnable settled) {
        visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.amend(from, in, request, done),
                        Rooms::nothing,
                        settled));
    }

    /// Ends the rooms in which nobody was for that long. To be called now and then.
    public void endEmpty(Duration limit) {
        slots.forEach(
                (alias, _) ->
                        ground.lanes()
                                .hand(
                                        alias,
                                        () -> {
                                            Slot slot = slots.get(alias);
                                            if (slot != null) {
                                                slot.endIfEmpty(limit);
                                            }
                                        }));
    }

    /// How many rooms are open or were open when the server last stopped.
    public int count() {
        return slots.size();
    }

    /// Blocking. Once no new requests come in: waits until every message on its way has been kept
    /// and told. False when that took longer than the limit.
    public boolean finish(Duration limit) throws InterruptedException {
        return ground.finish(limit);
    }

    private void visit(Errand errand) {
        visit(errand, Keeping.HISTORY);
    }

    private void visit(Errand errand, Keeping keeping) {
        RoomAlias alias = errand.room();
        boolean taken =
                ground.lanes()
                        .submit(
                                alias,
                                () ->
                                        slots.computeIfAbsent(alias, this::slot)
                                                .visit(errand, keeping));
        if (!taken) {
            errand.refuse(Reply.Problem.BUSY, "The server is busy. Try again in a moment.");
        }
    }

    private static void nothing() {}

    private Slot slot(RoomAlias alias) {
        return new Slot(alias, ground, () -> slots.remove(alias));
    }

    private static Errand errand(
            RoomAlias alias, Asker from, Consumer<Room> body, Runnable settled) {
        return new Errand(alias, from, atOnce(body), Rooms::nothing, settled);
    }

    /// A body that is through when it returns.
    private static BiConsumer<Room, Runnable> atOnce(Consumer<Room> body) {
        return (room, settled) -> {
            body.accept(room);
            settled.run();
        };
    }

    private static Keeping keeping(Request.Unmade wanted) {
        return switch (wanted) {
            case MAKE_WITH_HISTORY, REFUSE -> Keeping.HISTORY;
            case MAKE_PASSING -> Keeping.NOTHING;
        };
    }
}
