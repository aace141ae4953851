package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Fanout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A room that is open: who is in it and what they do there. Belongs to its lane.
final class Room {
    private final RoomAlias alias;
    private final Ground ground;
    private final Map<AccountId, Seat> seats = new LinkedHashMap<>();
    private final Fanout fanout = new Fanout();
    private final Posts posts;
    private final Changes changes;
    private Instant emptySince;

    Room(RoomAlias alias, Keeping keeping, Page newest, Ground ground) {
        this.alias = alias;
        this.ground = ground;
        posts = new Posts(alias, keeping, newest, ground, fanout);
        changes = new Changes(alias, ground, posts, fanout, seats.values());
        emptySince = now();
    }

    /// Nobody is here since then or longer, and nothing is on its way.
    boolean isEmptySince(Instant then) {
        return seats.isEmpty()
                && !posts.areWaiting()
                && !changes.areWaiting()
                && !emptySince.isAfter(then);
    }

    /// Tells the newcomer all of the room first; then everyone, the newcomer too, that they came.
    ///
    /// @param from is answered
    void join(Asker from, Connection connection, Request.Join join) {
        Seat seat = seats.get(connection.account());
        if (seat == null) {
            seat = new Seat(alias, connection, join.nickname());
            seats.put(seat.account(), seat);
            ground.seats().add(seat);
            welcome(from, seat);
            fanout.add(connection);
            fanout.tell(new Event.Joined(alias, seat.member(), now()));
        } else {
            // Another device of somebody who is here, or the same one again.
            boolean another = seat.add(connection);
            welcome(from, seat);
            if (another) {
                fanout.add(connection);
            }
        }
    }

    private void welcome(Asker from, Seat seat) {
        from.answer(new Reply.Welcomed(alias, seat.member(), members(), posts.newest()));
    }

    /// The connection is gone. Does nothing where it is not in the room.
    void lose(Connection connection) {
        Seat seat = seats.get(connection.account());
        if (seat == null || !seat.remove(connection)) {
            return;
        }
        fanout.remove(connection);
        if (seat.isLeft()) {
            ended(seat);
            Instant at = emptySince(now());
            if (!alias.isDirect()) {
                fanout.tell(new Event.Left(alias, seat.member(), at));
            }
        }
    }

    /// The devices of both in a direct hear it, as far as they are connected now; the others read
    /// in history.
    private void gather(Asker from, Conversation conversation) {
        conversation.with().ifPresent(with -> attachAll(from.account(), with.id()));
    }

    private void attachAll(AccountId... accounts) {
        for (AccountId account : accounts) {
            ground.present().of(account).forEach(this::attach);
        }
    }

    private void attach(Connection connection) {
        Seat seat = seats.get(connection.account());
        if (seat == null) {
            seats.put(connection.account(), new Seat(alias, connection, connection.nickname()));
        } else if (!seat.add(connection)) {
            return;
        }
        fanout.add(connection);
        connection.attached(alias);
        if (connection.isGone()) {
            lose(connection);
        }
    }

    /// With all devices.
    void leave(Asker from) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        fanout.tell(new Event.Left(alias, seat.member(), emptySince(now())));
        seat.connections().forEach(fanout::remove);
        ended(seat);
        from.answer(new Reply.Done());
    }

    private void ended(Seat seat) {
        seats.remove(seat.account());
        ground.seats().remove(seat);
    }

    private Instant emptySince(Instant at) {
        emptySince = at;
        return at;
    }

    void post(Asker from, Conversation in, Posting posting, Runnable settled) {
        gather(from, in);
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            settled.run();
        } else {
            posts.post(from, seat.author(), posting, now(), heard -> posted(in, heard), settled);
        }
    }

    void amend(Asker from, Conversation in, MessageRequest request, Runnable settled) {
        gather(from, in);
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            settled.run();
        } else {
            changes.handle(from, in, seat, request, now(), settled);
        }
    }

    private Event posted(Conversation in, Heard heard) {
        return in.with()
                .<Event>map(to -> new Event.PostedDirect(alias, Handle.of(to.name()), heard))
                .orElseGet(() -> new Event.Posted(alias, heard));
    }

    void rename(Asker from, Request.Rename rename) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        seat.rename(rename.nickname());
        fanout.tell(new Event.Renamed(alias, seat.member(), now()));
    }

    /// A sign in a conversation that one is not in hurts nobody, and is told to nobody.
    void type(Asker from, Conversation in, Request.Sign sign) {
        gather(from, in);
        Seat seat = seats.get(from.account());
        if (seat == null) {
            from.answer(new Reply.Done());
            return;
        }
        if (alias.isDirect()) {
            typeTo(seat, in, sign);
        } else {
            fanout.tell(new Event.Typing(in.named(), seat.member(), sign));
        }
        from.answer(new Reply.Done());
    }

    private void typeTo(Seat writer, Conversation in, Request.Sign sign) {
        for (Seat seat : seats.values()) {
            if (seat != writer) {
                Destination named =
                        in.asNamedBy(seat.account(), writer.account(), writer.author().handle());
                tell(seat, new Event.Typing(named, writer.member(), sign));
            }
        }
    }

    void callOut(Asker from, Request.CallOut call) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        fanout.tell(new Event.CalledOut(alias, seat.author(), call.body(), now()));
    }

    /// Reaches the receiver in whichever room they are; whoever is gone hears nothing, and nobody
    /// is told.
    void whisper(Asker from, Request.Whisper whisper) {
        Seat seat = seats.get(from.account());
        if (seat == null) {
            refuseStranger(from);
            return;
        }
        Instant at = now();
        ground.seats()
                .find(whisper.to())
                .ifPresent(
                        to ->
                                tell(
                                        to,
                                        new Event.Whispered(
                                                to.room, seat.author(), whisper.body(), at)));
    }

    private static void tell(Seat to, Event event) {
        to.connections().forEach(connection -> connection.tell(event));
    }

    void readHistory(Asker from, Destination named, Around around, int limit, Runnable settled) {
        posts.readHistory(from, named, around, limit, settled);
    }

    void readPage(Asker from, int back, Runnable settled) {
        posts.readPage(from, back, settled);
    }

    void listMembers(Asker from) {
        from.answer(new Reply.Members(alias, members()));
    }

    void listCards(Asker from, int limit) {
        from.answer(
                new RoomReply.Cards(
                        alias,
                        members().stream()
                                .map(Room::card)
                                .sorted(
                                        Comparator.comparing(MemberCard::role)
                                                .thenComparing(card -> card.handle().text()))
                                .limit(limit)
                                .toList(),
                        ""));
    }

    private static MemberCard card(Member member) {
        return new MemberCard(
                member.handle(),
                member.nickname(),
                new Avatar.None(),
                member.handle().isGuest() ? Role.GUEST : Role.MEMBER,
                Instant.EPOCH,
                Quiet.NONE,
                new Presence.Available(Show.ONLINE, ""));
    }

    private List<Member> members() {
        return seats.values().stream().map(Seat::member).toList();
    }

    private void refuseStranger(Asker from) {
        refuse(from, Reply.Problem.NOT_ALLOWED, "You are not in this room. Join it first.");
    }

    private void refuse(Asker from, Reply.Problem problem, String sentence) {
        from.answer(new Reply.Refused(alias, from.account(), problem, sentence));
    }

    private Instant now() {
        return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
