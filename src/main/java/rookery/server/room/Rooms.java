package rookery.server.room;

import rookery.core.account.Account;
import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.history.Around;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Present;
import rookery.server.lane.Lanes;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Pending;
import rookery.server.room.desk.RoomStores;
import rookery.server.room.seat.Seats;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// All rooms of a server. Each method hands its errand to the room's lane and returns at once;
/// `settled` runs once when the errand is through, on any thread. Safe for many threads.
public final class Rooms {
    private final Ground ground;
    private final Slots slots;

    /// Blocking: asks the store which rooms were open when the server stopped.
    ///
    /// @param readers runs what blocks on the stores; may refuse
    public Rooms(
            Lanes lanes,
            RoomStores stores,
            Present present,
            Executor readers,
            InstantSource clock) {
        ground = new Ground(lanes, stores, present, readers, clock, new Seats(), new Pending());
        slots = new Slots(ground);
        stores.rooms().open().forEach(open -> slots.add(open.alias()));
    }

    /// Opens the room where it is not. A connection that cannot be taken into the room for which it
    /// came is ended.
    ///
    /// @param from is answered; `connection` comes in
    public void join(Asker from, Connection connection, Request.Join join, Runnable settled) {
        boolean asks = join.unmade() == Request.Unmade.REFUSE;
        slots.visit(
                new Errand(
                        join.room(),
                        from,
                        join.unmade(),
                        (room, done) -> room.join(from, connection, join, done),
                        () -> {
                            if (!asks) {
                                connection.end(Ending.TRY_LATER);
                            }
                        },
                        settled));
    }

    public void leave(Asker from, Connection connection, RoomAlias alias, Runnable settled) {
        slots.visit(
                new Errand(
                        alias, from, (room, done) -> room.leave(from, connection, done), settled));
    }

    /// The connection is gone. Never refused. Does nothing where it is not in the room.
    public void lose(Connection connection, RoomAlias alias) {
        slots.ifOpen(alias, room -> room.usher().lose(connection));
    }

    /// A device of an account has come that belongs to the room. Never refused. A room that sleeps
    /// goes on sleeping.
    ///
    /// No device is missed, whatever happens at once, if it is among those that are [Present]
    /// before the account's rooms are looked up to call this. A membership that is kept after the
    /// look-up is told to the room's lane later still, which then finds the device present. A room
    /// that is opened finds it, too: it looks for the devices of its members on its lane, and if
    /// that is not after the device came, the room is open here. A device taken in twice is in
    /// once.
    public void attach(Connection connection, RoomAlias alias) {
        slots.ifOpen(alias, room -> room.usher().attach(connection));
    }

    /// Tells something that is not of the room to all who are there now.
    ///
    /// @param than is told otherwise
    public void tellOthers(AccountId than, RoomAlias alias, Event event) {
        slots.ifOpen(alias, room -> room.tellOthers(than, event));
    }

    /// The account was deleted, and belonged to the room.
    public void forget(Account gone, RoomAlias alias) {
        slots.ifOpen(alias, room -> room.doorkeeper().forget(gone));
    }

    /// One of the two began to block the other, or ended it.
    public void blocked(AccountId one, AccountId other) {
        slots.ifOpen(RoomAlias.direct(one, other), Room::lookWhoBlocks);
    }

    /// Says something in the server's own name in every room that somebody opened. How many; it is
    /// told in each once it is kept there.
    ///
    /// @param said makes what is said where it is said
    public int announce(Author self, Function<RoomAlias, Posting> said) {
        List<RoomAlias> open = slots.all().stream().filter(room -> !room.isDirect()).toList();
        open.forEach(alias -> slots.ifOpen(alias, room -> room.announce(self, said.apply(alias))));
        return open.size();
    }

    /// Says something in the name of somebody who is in no room.
    public void say(Asker from, Author author, Posting posting, Runnable settled) {
        slots.visit(
                new Errand(
                        posting.room(),
                        from,
                        (room, done) -> room.say(from, author, posting, done),
                        settled));
    }

    /// What was said there before that seq is kept no longer.
    public void forgetBefore(RoomAlias alias, long seq) {
        slots.ifOpen(alias, room -> room.forgetBefore(seq));
    }

    /// @param by acts through this connection
    public void act(Asker from, Connection by, Account whom, RoomRequest.Do act, Runnable settled) {
        slots.visit(
                new Errand(
                        act.room(),
                        from,
                        (room, done) ->
                                room.doorkeeper()
                                        .act(from, by, whom, act.act(), act.reason(), done),
                        settled));
    }

    public void change(Asker from, RoomRequest.ChangeSettings change, Runnable settled) {
        slots.visit(
                new Errand(
                        change.room(),
                        from,
                        (room, done) -> room.doorkeeper().change(from, change.settings(), done),
                        settled));
    }

    /// The guests who are in the room now, for whoever is in it.
    ///
    /// @param then on the room's lane; it sees to `settled`
    public void guests(Asker from, RoomAlias alias, Consumer<List<Member>> then, Runnable settled) {
        slots.visit(
                new Errand(
                        alias,
                        from,
                        (room, done) -> room.guests(from).ifPresentOrElse(then, done),
                        settled));
    }

    public void post(
            Asker from, Connection connection, Conversation in, Posting posting, Runnable settled) {
        slots.visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.speech(connection).post(from, in, posting, done),
                        settled));
    }

    public void type(
            Asker from,
            Connection connection,
            Conversation in,
            Request.Sign sign,
            Runnable settled) {
        slots.visit(
                Errand.atOnce(
                        in.alias(),
                        from,
                        room -> room.speech(connection).type(from, in, sign),
                        settled));
    }

    /// Passing, in a direct: for who is connected.
    public void headline(
            Asker from, Connection connection, Conversation in, Posting posting, Runnable settled) {
        slots.visit(
                Errand.atOnce(
                        in.alias(),
                        from,
                        room -> room.speech(connection).headline(from, connection, in, posting),
                        settled));
    }

    public void mark(
            Asker from,
            Connection connection,
            Conversation in,
            Reach reach,
            long seq,
            Runnable settled) {
        slots.visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) ->
                                room.marks(connection).mark(from, connection, in, reach, seq, done),
                        settled));
    }

    public void rename(Asker from, Request.Rename rename, Runnable settled) {
        slots.visit(
                Errand.atOnce(
                        rename.room(), from, room -> room.speech().rename(from, rename), settled));
    }

    public void callOut(Asker from, Request.CallOut call, Runnable settled) {
        slots.visit(
                Errand.atOnce(
                        call.room(), from, room -> room.speech().callOut(from, call), settled));
    }

    /// @param here the room from which the sender speaks
    public void whisper(Asker from, RoomAlias here, Request.Whisper whisper, Runnable settled) {
        slots.visit(
                Errand.atOnce(here, from, room -> room.speech().whisper(from, whisper), settled));
    }

    public void readPage(Asker from, Request.ReadPage read, Runnable settled) {
        slots.visit(
                new Errand(
                        read.room(),
                        from,
                        (room, done) -> room.readPage(from, read.back(), done),
                        settled));
    }

    public void readHistory(
            Asker from, Conversation in, Around around, int limit, Runnable settled) {
        slots.visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.readHistory(from, in.named(), around, limit, done),
                        settled));
    }

    public void listMembers(Asker from, Request.ListMembers list, Runnable settled) {
        slots.visit(Errand.atOnce(list.room(), from, room -> room.listMembers(from), settled));
    }

    /// Changes a message, or lists pins or changes.
    public void amend(
            Asker from,
            Connection connection,
            Conversation in,
            MessageRequest request,
            Runnable settled) {
        slots.visit(
                new Errand(
                        in.alias(),
                        from,
                        (room, done) -> room.amend(from, connection, in, request, done),
                        settled));
    }

    /// Ends the rooms in which nobody was for that long. To be called now and then.
    public void endEmpty(Duration limit) {
        slots.endEmpty(limit);
    }

    /// How many rooms are open or were open when the server last stopped.
    public int count() {
        return slots.count();
    }

    /// Blocking. Once no new requests come in: waits until every message on its way has been kept
    /// and told. False when that took longer than the limit.
    public boolean finish(Duration limit) throws InterruptedException {
        return ground.finish(limit);
    }
}
