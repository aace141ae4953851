package rookery.server.room;

import rookery.core.account.Account;
import rookery.core.account.Handle;
import rookery.core.message.Context;
import rookery.core.message.Heard;
import rookery.core.message.Said;
import rookery.core.room.Destination;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Connection;
import rookery.server.room.desk.Ground;
import rookery.server.room.desk.Refusal;
import rookery.server.room.member.Roll;
import rookery.server.room.seat.Gathering;
import rookery.server.room.seat.Seat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What those in one room say there, and whether they may. Belongs to the room's lane.
final class Speech {
    /// In rooms of more, only who moderates calls everybody.
    private static final int FEW = 20;

    private final RoomAlias alias;
    private final Ground ground;
    private final Roll roll;
    private final Gathering gathering;
    private final Posts posts;

    Speech(RoomAlias alias, Ground ground, Roll roll, Gathering gathering, Posts posts) {
        this.alias = alias;
        this.ground = ground;
        this.roll = roll;
        this.gathering = gathering;
        this.posts = posts;
    }

    Role roleOf(Seat seat) {
        return seat.isGuest() ? Role.GUEST : roll.roleOf(seat.account());
    }

    void post(Asker from, Conversation in, Posting posting, Runnable settled) {
        Optional<Seat> speaker = speaker(from, posting.context());
        if (speaker.isEmpty()) {
            settled.run();
            return;
        }
        posts.post(
                from,
                speaker.get().author(),
                posting,
                ground.now(),
                heard -> posted(in, heard),
                settled);
    }

    /// Refuses who may not change what was said.
    Optional<Seat> changing(Asker from, MessageRequest change) {
        return allowed(from, seat -> refusal(seat, change));
    }

    /// Why somebody may not change what was said, if they may not: what changes a text says
    /// something, and a sign reaches others too. Whoever takes something back may do so always.
    private Optional<Refusal> refusal(Seat seat, MessageRequest change) {
        return switch (change) {
            case MessageRequest.Correct _ -> refusal(seat, Context.NONE);
            case MessageRequest.React _, MessageRequest.Pin _ -> quieted(seat);
            case MessageRequest.Retract _,
                    MessageRequest.ListPins _,
                    MessageRequest.ReadChanges _,
                    MessageRequest.Search _ ->
                    Optional.empty();
        };
    }

    /// Who may read and be read no more.
    private Optional<Refusal> quieted(Seat seat) {
        if (roll.isSilenced(seat.account(), ground.now())) {
            return Optional.of(Refusal.SILENCED);
        }
        return roll.isBlocked(seat.account()) ? Optional.of(Refusal.BLOCKED) : Optional.empty();
    }

    /// Refuses who may not speak.
    private Optional<Seat> speaker(Asker from, Context context) {
        return allowed(from, seat -> refusal(seat, context));
    }

    private Optional<Seat> allowed(Asker from, Function<Seat, Optional<Refusal>> why) {
        Optional<Seat> seat = seat(from);
        Optional<Refusal> refusal = seat.flatMap(why);
        refusal.ifPresent(reason -> refuse(from, reason));
        return refusal.isPresent() ? Optional.empty() : seat;
    }

    private Optional<Refusal> refusal(Seat seat, Context context) {
        Role role = roleOf(seat);
        Optional<Refusal> quieted = quieted(seat);
        if (quieted.isPresent()) {
            return quieted;
        }
        if (!role.maySpeak(roll.settings())) {
            return Optional.of(Refusal.ANNOUNCEMENTS);
        }
        boolean few = Math.max(roll.size(), gathering.all().size()) <= FEW;
        return context.all() && !few && !role.moderates()
                ? Optional.of(Refusal.TO_ALL)
                : Optional.empty();
    }

    private Event posted(Conversation in, Heard heard) {
        return in.with()
                .map(Account::name)
                .<Event>map(to -> new Event.PostedDirect(alias, Handle.of(to), heard))
                .orElseGet(() -> posts.posted(heard));
    }

    /// Nothing is kept, so nobody finds it later; that nobody was there is no fault.
    void headline(Asker from, Connection connection, Conversation in, Posting posting) {
        speaker(from, posting.context())
                .ifPresent(
                        speaker -> {
                            Said said =
                                    new Said(
                                            speaker.author(),
                                            posting.content(),
                                            ground.now(),
                                            Said.Precision.INSTANT,
                                            posting.context());
                            Event told = posted(in, said);
                            gathering.all().forEach(seat -> seat.tellOthers(connection, told));
                            from.answer(new Reply.Accepted(posting.localId(), said));
                        });
    }

    void rename(Asker from, Request.Rename rename) {
        seat(from)
                .ifPresent(
                        seat -> {
                            seat.rename(rename.nickname());
                            gathering.tell(new Event.Renamed(alias, seat.member(), ground.now()));
                        });
    }

    /// A sign in a conversation that one is not in hurts nobody, and is told to nobody.
    void type(Asker from, Conversation in, Request.Sign sign) {
        from.answer(new Reply.Done());
        gathering
                .of(from.account())
                .filter(writer -> !roll.isBlocked(writer.account()))
                .ifPresent(
                        writer ->
                                tellOthers(
                                        writer,
                                        in,
                                        named -> new Event.Typing(named, writer.member(), sign)));
    }

    /// Tells all but the account itself.
    private void tellOthers(Seat than, Conversation in, Function<Destination, Event> event) {
        if (alias.isDirect()) {
            for (Seat seat : gathering.all()) {
                if (seat != than) {
                    seat.tell(
                            event.apply(
                                    in.asNamedBy(seat.account(), than.account(), than.handle())));
                }
            }
        } else {
            gathering.tellOthers(than.account(), event.apply(in.named()));
        }
    }

    void callOut(Asker from, Request.CallOut call) {
        seat(from)
                .ifPresent(
                        seat ->
                                gathering.tell(
                                        new Event.CalledOut(
                                                alias, seat.author(), call.body(), ground.now())));
    }

    /// Reaches the receiver in whichever room they are; whoever is gone hears nothing, and nobody
    /// is told.
    void whisper(Asker from, Request.Whisper whisper) {
        Instant at = ground.now();
        seat(from)
                .ifPresent(
                        seat ->
                                ground.seats()
                                        .find(whisper.to())
                                        .ifPresent(
                                                to ->
                                                        to.tell(
                                                                new Event.Whispered(
                                                                        to.room(),
                                                                        seat.author(),
                                                                        whisper.body(),
                                                                        at))));
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
}
