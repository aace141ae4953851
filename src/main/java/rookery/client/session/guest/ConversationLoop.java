package rookery.client.session.guest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.net.Ending;
import rookery.client.outbox.OutboxPump;
import rookery.client.outbox.OutboxPump.Outcome;
import rookery.client.session.Place;
import rookery.client.session.line.Lifeline;
import rookery.client.session.line.Line;
import rookery.client.session.line.LineSignal;
import rookery.core.account.AccountId;
import rookery.core.timeline.TimelineItem;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Dialect;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;
import rookery.store.archive.ConversationArchive;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// The life of one conversation: connects, hears, says, and comes back after every cut. All of it
/// on one virtual thread, in turn.
final class ConversationLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationLoop.class);

    /// How often the time is looked at.
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Place place;
    private final Dialect dialect;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ConversationArchive archive;
    private final OutboxPump pump;
    private final Scene scene;
    private final BlockingQueue<Signal> signals;
    private final Lifeline lifeline;

    private ClientSide side;
    private Hearing hearing;
    private boolean over;

    ConversationLoop(
            Place place,
            Dialect dialect,
            InstantSource clock,
            ZoneId zone,
            ConversationArchive archive,
            OutboxPump pump,
            Scene scene,
            Lifeline lifeline,
            BlockingQueue<Signal> signals) {
        this.place = place;
        this.dialect = dialect;
        this.clock = clock;
        this.zone = zone;
        this.archive = archive;
        this.pump = pump;
        this.scene = scene;
        this.lifeline = lifeline;
        this.signals = signals;
        this.side = newSide();
        this.hearing = newHearing();
    }

    private ClientSide newSide() {
        return dialect.client(
                place.server().uri(),
                new Request.Join(
                        place.room(), scene.nickname.get(), Request.Unmade.MAKE_WITH_HISTORY),
                zone);
    }

    private Hearing newHearing() {
        return new Hearing(place, archive, pump, scene, this::send);
    }

    @Override
    public void run() {
        connect();
        while (!over) {
            try {
                Signal signal = signals.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (signal != null) {
                    handle(signal);
                }
                if (signals.isEmpty()) {
                    settle();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                leave();
            } catch (RuntimeException broken) {
                // One bad turn must not end the conversation.
                LOG.error("a turn of {} failed", place, broken);
            }
        }
    }

    private void connect() {
        side = newSide();
        hearing = newHearing();
        lifeline.open(side.address());
    }

    /// Nothing more is at hand.
    private void settle() {
        hearing.flush();
        if (lifeline.isDue()) {
            connect();
        }
        if (lifeline.isDead(hearing.ready().isPresent())) {
            ended(Ending.of(Ending.Cause.NO_ANSWER));
        }
        Optional<AccountId> self = hearing.ready();
        if (lifeline.line().isPresent() && self.isPresent()) {
            pump.pump(this::send, self.get(), clock.instant());
        }
    }

    private Outcome send(Request request) {
        if (lifeline.line().isEmpty()) {
            return Outcome.NOT_NOW;
        }
        return switch (side.encode(request)) {
            case Encoded.NoWord _ -> Outcome.NO_WORD;
            case Encoded.Written(var frames) ->
                    lifeline.line().get().send(frames) ? Outcome.SENT : Outcome.NOT_NOW;
        };
    }

    private void handle(Signal signal) {
        switch (signal) {
            case Signal.FromLine(LineSignal from) ->
                    lifeline.takes(from).ifPresent(present -> handle(from, present));
            case Signal.Wake() -> pump.wake();
            case Signal.Rename(var nickname) -> {
                if (send(new Request.Rename(place.room(), nickname)) != Outcome.SENT) {
                    scene.nickname.set(nickname);
                }
            }
            case Signal.Whisper whisper -> whisper(whisper);
            case Signal.AskOlder() -> hearing.askOlder();
            case Signal.RetryNow() -> {
                if (lifeline.line().isEmpty()) {
                    connect();
                }
            }
            case Signal.Leave() -> leave();
        }
    }

    private void handle(LineSignal from, Line present) {
        switch (from) {
            case LineSignal.Opened _ -> present.send(side.first());
            case LineSignal.Alive _ -> {}
            case LineSignal.Heard(_, Frame frame) -> {
                hear(frame);
                present.done();
            }
            case LineSignal.Ended(_, Ending ending) -> ended(ending);
        }
    }

    private void hear(Frame frame) {
        switch (side.receive(frame, clock.instant())) {
            case Decoded.Read<List<ClientSide.Incoming>>(var incoming) -> {
                incoming.forEach(hearing::hear);
                if (hearing.ready().isPresent()) {
                    lifeline.ready();
                }
            }
            case Decoded.Malformed<List<ClientSide.Incoming>>(String why) ->
                    LOG.warn("{} sent what cannot be read: {}", place.server().uri(), why);
            case Decoded.Unknown<List<ClientSide.Incoming>>(String name) ->
                    LOG.info("{} sent something unknown: {}", place.server().uri(), name);
        }
    }

    private void whisper(Signal.Whisper whisper) {
        if (send(new Request.Whisper(whisper.to().id(), whisper.body())) == Outcome.SENT) {
            archive.note(
                    new TimelineItem.Whisper(
                            0,
                            TimelineItem.Direction.FROM_ME,
                            whisper.to().asAuthor(),
                            whisper.body(),
                            clock.instant()));
        }
    }

    private void ended(Ending ending) {
        hearing.over();
        hearing = newHearing();
        pump.disconnected();
        scene.members.set(List.of());
        lifeline.ended(ending);
    }

    private void leave() {
        over = true;
        hearing.over();
        scene.members.set(List.of());
        lifeline.close();
    }
}
