package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.history.Around;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Ending;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Opening;
import rookery.server.room.desk.Refusal;
import rookery.server.room.desk.StoreDesk;
import rookery.server.room.member.Roll;
import rookery.server.room.seat.Gathering;
import rookery.server.room.seat.Seat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A room or direct that is open: what those in it do there. Belongs to its lane.
final class Room {
    private final RoomAlias alias;
    private final Ground ground;
    private final Roll roll;
    private final Gathering gathering;
    private final StoreDesk desk;
    private final Usher usher;
    private final Doorkeeper doorkeeper;
    private final Posts posts;
    private final Speech speech;
    private final Changes changes;
    private final Marks marks;

    /// The connected devices of all who belong to it hear it from here on.
    Room(Opening opening, Ground ground) {
        this.alias = opening.room().alias();
        this.ground = ground;
        roll = new Roll(opening.room(), opening.members(), opening.two(), opening.blocking());
        gathering = new Gathering(alias, ground.seats());
        usher = new Usher(alias, ground, roll, gathering);
        doorkeeper = new Doorkeeper(alias, ground, roll, gathering, usher::enter);
        posts = new Posts(opening.room(), opening.newest(), ground, gathering);
        speech = new Speech(alias, ground, roll, gathering, posts);
        changes = new Changes(alias, ground, posts, gathering);
        marks = new Marks(alias, ground, roll, gathering, posts);
        desk = new StoreDesk(alias, ground);
        usher.gather();
    }

    /// Nobody is here since then or longer, and nothing is on its way.
    boolean isEmptySince(Instant then) {
        return usher.isEmptySince(then)
                && !posts.areWaiting()
                && !changes.areWaiting()
                && !doorkeeper.isBusy()
                && !marks.areWaiting();
    }

    Usher usher() {
        return usher;
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    Roll roll() {
        return roll;
    }

    /// What is said here, by this connection. Whoever belongs to the room is in it with whatever
    /// they speak through, and in a direct the devices of both are looked up each time, so that
    /// none need ask for itself.
    Speech speech(Connection connection) {
        usher.attach(connection);
        return speech();
    }

    /// How far those here have it.
    Marks marks(Connection connection) {
        speech(connection);
        return marks;
    }

    /// As [#speech], by somebody who came in before.
    Speech speech() {
        if (alias.isDirect()) {
            usher.gather();
        }
        return speech;
    }

    /// An account comes to belong to the room; a guest is in it while connected. Whoever belongs to
    /// it already is told the room again, and nobody else anything.
    ///
    /// @param from is answered
    void join(Asker from, Connection connection, Request.Join join, Runnable settled) {
        if (connection.handle().isGuest()) {
            joinAsGuest(from, connection, join);
            settled.run();
        } else if (roll.holds(connection.account())) {
            usher.enter(connection);
            welcome(from, connection.account());
            settled.run();
        } else {
            doorkeeper.join(from, connection, () -> welcome(from, connection.account()), settled);
        }
    }

    private void joinAsGuest(Asker from, Connection connection, Request.Join join) {
        if (!roll.settings().guests()) {
            refuse(from, Refusal.NO_GUESTS);
            if (join.unmade() != Request.Unmade.REFUSE) {
                // Its dialect has no room but this one.
                connection.end(Ending.NO_GUESTS);
            }
            return;
        }
        usher.enterAsGuest(connection, join.nickname(), () -> welcome(from, connection.account()));
    }

    /// Tells the newcomer all of the room, before anybody is told that they came.
    private void welcome(Asker from, AccountId account) {
        gathering
                .of(account)
                .ifPresent(
                        seat ->
                                from.answer(
                                        new Reply.Welcomed(
                                                roll.card(speech.roleOf(seat)),
                                                seat.member(),
                                                gathering.members(),
                                                posts.newest())));
    }

    /// Asks the roster of both anew.
    void lookWhoBlocks() {
        desk.ask(
                () -> Opening.blocking(ground.stores(), roll.accounts()),
                roll::block,
                _ -> {},
                () -> {});
    }

    /// With all devices.
    void leave(Asker from, Connection connection, Runnable settled) {
        if (!connection.handle().isGuest()) {
            doorkeeper.leave(from, connection, settled);
            return;
        }
        seat(from)
                .ifPresent(
                        seat -> {
                            usher.leave(seat);
                            from.answer(new Reply.Done());
                        });
        settled.run();
    }

    /// Changes a message, or lists pins or changes.
    void amend(
            Asker from,
            Connection connection,
            Conversation in,
            MessageRequest request,
            Runnable settled) {
        Optional<Seat> seat = speech(connection).changing(from, request);
        if (seat.isPresent()) {
            changes.handle(from, in, seat.get(), request, now(), settled);
        } else {
            settled.run();
        }
    }

    void readHistory(Asker from, Destination named, Around around, int limit, Runnable settled) {
        if (isIn(from)) {
            posts.readHistory(from, named, around, limit, settled);
        } else {
            refuse(from, Refusal.STRANGER);
            settled.run();
        }
    }

    private boolean isIn(Asker from) {
        return roll.holds(from.account()) || gathering.of(from.account()).isPresent();
    }

    /// Where guests may come in, whoever asks may look in.
    private boolean mayLookIn(Asker from) {
        return roll.settings().guests() || isIn(from);
    }

    void readPage(Asker from, int back, Runnable settled) {
        if (mayLookIn(from)) {
            posts.readPage(from, back, settled);
        } else {
            refuse(from, Refusal.STRANGER);
            settled.run();
        }
    }

    /// Those who are there.
    void listMembers(Asker from) {
        if (mayLookIn(from)) {
            from.answer(new Reply.Members(alias, gathering.members()));
        } else {
            refuse(from, Refusal.STRANGER);
        }
    }

    /// The guests who are there, in the order of their numbers, if whoever asks may know.
    Optional<List<Member>> guests(Asker from) {
        if (!isIn(from)) {
            refuse(from, Refusal.STRANGER);
            return Optional.empty();
        }
        return Optional.of(
                gathering.all().stream()
                        .filter(Seat::isGuest)
                        .map(Seat::member)
                        .sorted(Comparator.comparing(Member::id))
                        .toList());
    }

    /// Refuses a stranger.
    private Optional<Seat> seat(Asker from) {
        Optional<Seat> seat = gathering.of(from.account());
        if (seat.isEmpty()) {
            refuse(from, Refusal.STRANGER);
        }
        return seat;
    }

    private void refuse(Asker from, Refusal refusal) {
        from.answer(refusal.in(alias, from.account()));
    }

    /// What is not of the room, for those who are there.
    void tellOthers(AccountId than, Event event) {
        gathering.tellOthers(than, event);
    }

    /// Said by the server itself, which is in no room and needs no answer.
    void announce(Author self, Posting posting) {
        say(new Herald(self.id()), self, posting, () -> {});
    }

    /// What was said before that seq is kept no longer.
    void forgetBefore(long seq) {
        posts.forgetBefore(seq);
    }

    /// Said by somebody who is in no room.
    void say(Asker from, Author author, Posting posting, Runnable settled) {
        posts.post(from, author, posting, now(), posts::posted, settled);
    }

    private Instant now() {
        return ground.now();
    }
}
