package rookery.client.session.guest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.outbox.OutboxPump;
import rookery.client.session.Place;
import rookery.client.sync.CatchUp;
import rookery.core.account.AccountId;
import rookery.core.history.Page;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.room.Member;
import rookery.core.timeline.TimelineItem;
import rookery.core.timeline.TimelineItem.Direction;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.Request;
import rookery.store.archive.ConversationArchive;
import rookery.store.archive.ConversationArchive.Outgoing;
import rookery.store.archive.ConversationArchive.Sent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one connection says, brought into the archive: first what was missed, then what is new. For
/// one thread.
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final ConversationArchive archive;
    private final OutboxPump pump;
    private final OutboxPump.Sending asking;
    private final Place place;
    private final Crowd crowd;
    private final Scrolling scrolling;
    private final List<Heard> fresh = new ArrayList<>();
    private final List<Incoming> held = new ArrayList<>();

    private Optional<CatchUp> catchUp = Optional.empty();
    private boolean ready;

    Hearing(
            Place place,
            ConversationArchive archive,
            OutboxPump pump,
            Scene scene,
            OutboxPump.Sending asking) {
        this.place = place;
        this.archive = archive;
        this.pump = pump;
        crowd = new Crowd(archive, scene);
        scrolling = new Scrolling(archive, this::askPage);
        this.asking = asking;
    }

    /// Who I am, once the archive is level with the server.
    Optional<AccountId> ready() {
        return ready ? crowd.self() : Optional.empty();
    }

    void hear(Incoming incoming) {
        switch (incoming) {
            case Incoming.Answer(Reply.Welcomed welcomed) -> welcome(welcomed);
            case Incoming.Answer(Reply.History(_, _, Page page)) -> page(page);
            case Incoming.Answer(Reply.Members(_, var members)) -> crowd.reset(members);
            case Incoming.Answer(Reply.Refused refused) -> refused(refused);
            // Nothing of these is asked for yet.
            case Incoming.Answer(Reply.Stretched _),
                    Incoming.Answer(Reply.Done _),
                    Incoming.Answer(Reply.Denied _),
                    Incoming.Answer(Reply.Slowed _),
                    Incoming.Answer(RosterReply _),
                    Incoming.Answer(PresenceReply _),
                    Incoming.Answer(RoomReply _),
                    Incoming.Answer(ConversationReply _),
                    Incoming.Answer(MessageReply _),
                    Incoming.Answer(UploadReply _),
                    Incoming.Answer(NumberedReply _),
                    Incoming.Answer(AccountReply _) -> {}
            case Incoming.Answer(Reply.Accepted _), Incoming.News _ -> {
                if (ready) {
                    live(incoming);
                } else {
                    held.add(incoming);
                    catchUp.ifPresent(level -> noteMessage(incoming, level));
                }
            }
        }
    }

    private static void noteMessage(Incoming incoming, CatchUp level) {
        if (incoming instanceof Incoming.News(Event.Posted _)
                || incoming instanceof Incoming.Answer(Reply.Accepted _)) {
            level.heardLive();
        }
    }

    private void welcome(Reply.Welcomed welcomed) {
        crowd.welcomed(welcomed.self().id(), welcomed.members());
        CatchUp level = new CatchUp(archive.newest(CatchUp.TAIL));
        catchUp = Optional.of(level);
        follow(level.begin(welcomed.history()));
    }

    private void follow(CatchUp.Step step) {
        switch (step) {
            case CatchUp.Step.Ask(int back) -> askPage(back);
            case CatchUp.Step.Done(var missed, var joint) -> {
                catchUp = Optional.empty();
                bring(missed, joint);
                ready = true;
                List<Incoming> waiting = List.copyOf(held);
                held.clear();
                waiting.forEach(this::live);
            }
        }
    }

    private boolean askPage(int back) {
        return asking.send(new Request.ReadPage(place.room(), back)) == OutboxPump.Outcome.SENT;
    }

    /// Among what was missed may be messages of mine whose answer was lost with the line.
    private void bring(List<Heard> missed, CatchUp.Joint joint) {
        List<Outgoing> unanswered =
                new ArrayList<>(
                        archive.outgoing().stream()
                                .filter(out -> out.sent() instanceof Sent.As)
                                .toList());
        boolean first = archive.newest(1).messages().isEmpty();
        List<Heard> others = new ArrayList<>();
        for (Heard heard : missed) {
            Optional<LocalId> mine = pump.arrived(heard, unanswered);
            if (mine.isEmpty() || joint == CatchUp.Joint.GAP) {
                others.add(heard);
            } else {
                archive.hear(List.copyOf(others));
                others.clear();
                pump.accepted(mine.get(), heard);
            }
            mine.ifPresent(id -> unanswered.removeIf(out -> out.localId().equals(id)));
            if (mine.isPresent() && joint == CatchUp.Joint.GAP) {
                archive.discard(mine.get());
            }
        }
        switch (joint) {
            case MEETS -> archive.hear(others);
            case GAP -> archive.hearAfterGap(others);
        }
        if (first) {
            // Nobody has to read what was said before they came.
            archive.seen();
        }
    }

    private void live(Incoming incoming) {
        switch (incoming) {
            case Incoming.News(Event.Posted(_, Heard heard, _)) -> {
                scrolling.heardLive();
                fresh.add(heard);
            }
            case Incoming.Answer(Reply.Accepted(LocalId localId, Heard heard)) -> {
                scrolling.heardLive();
                flush();
                pump.accepted(localId, heard);
            }
            case Incoming.News(Event event) -> {
                flush();
                news(event);
            }
            case Incoming.Answer _ -> hear(incoming);
        }
    }

    /// Hands over what was heard since; called when nothing more is at hand.
    void flush() {
        if (!fresh.isEmpty()) {
            archive.hear(List.copyOf(fresh));
            fresh.clear();
        }
    }

    private void news(Event event) {
        switch (event) {
            case Event.Posted _,
                    Event.PostedDirect _,
                    Event.Hailed _,
                    Event.Typing _,
                    Event.Arrived _,
                    Event.Departed _,
                    RoomEvent _,
                    ConversationEvent _,
                    MessageEvent _,
                    AccountEvent _ -> {}
            case Event.Joined(_, Member member, Instant at) -> crowd.joined(member, at);
            case Event.Left(_, Member gone, _, _, _, Instant at) -> crowd.left(gone.id(), at);
            case Event.Renamed(_, Member member, Instant at) -> crowd.renamed(member, at);
            case Event.Whispered(_, var from, var body, Instant at) ->
                    archive.note(new TimelineItem.Whisper(0, Direction.TO_ME, from, body, at));
            case Event.CalledOut(_, var from, var body, Instant at) ->
                    archive.note(new TimelineItem.CalledOut(0, from, body, at));
        }
    }

    private void refused(Reply.Refused refused) {
        LOG.info("{} refused: {}", place.server().uri(), refused.sentence());
        if (scrolling.isUnderWay()) {
            scrolling.giveUp();
        } else if (ready) {
            pump.refused();
        }
    }

    /// Somebody scrolls up past what is here.
    void askOlder() {
        if (!ready || scrolling.isUnderWay()) {
            archive.noAnswer();
            return;
        }
        flush();
        scrolling.begin();
    }

    private void page(Page page) {
        if (catchUp.isPresent()) {
            follow(catchUp.get().answered(page));
        } else {
            flush();
            scrolling.answered(page);
        }
    }

    /// The line is gone.
    void over() {
        flush();
        scrolling.giveUp();
    }
}
