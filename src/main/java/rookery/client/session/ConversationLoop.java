package rookery.client.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.client.outbox.OutboxPump;
import rookery.client.outbox.OutboxPump.Outcome;
import rookery.core.account.AccountId;
import rookery.core.timeline.TimelineItem;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Dialect;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;
import rookery.store.archive.ConversationArchive;

import java.time.Duration;
import java.time.Instant;
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

    /// For the connection and everything until the welcome.
    private static final Duration WELCOME_WITHIN = Duration.ofSeconds(20);

    /// How often the time is looked at.
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Place place;
    private final Dialect dialect;
    private final Transport transport;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ConversationArchive archive;
    private final OutboxPump pump;
    private final Scene scene;
    private final Backoff backoff;
    private final BlockingQueue<Signal> signals;

    private int lines;
    private Optional<Line> line = Optional.empty();
    private Hearing hearing;
    private Instant retryAt = Instant.MAX;
    private boolean over;

    ConversationLoop(
            Place place,
            Dialect dialect,
            Transport transport,
            InstantSource clock,
            ZoneId zone,
            ConversationArchive archive,
            OutboxPump pump,
            Scene scene,
            Backoff backoff,
            BlockingQueue<Signal> signals) {
        this.place = place;
        this.dialect = dialect;
        this.transport = transport;
        this.clock = clock;
        this.zone = zone;
        this.archive = archive;
        this.pump = pump;
        this.scene = scene;
        this.backoff = backoff;
        this.signals = signals;
        this.hearing = newHearing();
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
        retryAt = Instant.MAX;
        hearing = newHearing();
        scene.link.set(new Link.Connecting());
        lines++;
        ClientSide side =
                dialect.client(
                        place.server().uri(),
                        new Request.Join(
                                place.room(),
                                scene.nickname.get(),
                                Request.Unmade.MAKE_WITH_HISTORY),
                        zone);
        line = Optional.of(new Line(lines, side, transport, signals, clock.instant()));
    }

    /// Nothing more is at hand.
    private void settle() {
        hearing.flush();
        Instant now = clock.instant();
        if (retryAt.isBefore(now)) {
            connect();
        }
        if (line.isPresent()) {
            watch(line.get(), now);
        }
        Optional<AccountId> self = hearing.ready();
        if (line.isPresent() && self.isPresent()) {
            pump.pump(this::send, self.get(), now);
        }
    }

    private void watch(Line present, Instant now) {
        boolean late =
                hearing.ready().isEmpty() && present.since().plus(WELCOME_WITHIN).isBefore(now);
        switch (present.beat(now)) {
            case FINE -> {
                if (late) {
                    cut(present);
                }
            }
            case ASK -> present.ping();
            case DEAD -> cut(present);
        }
    }

    private void cut(Line present) {
        present.cut();
        ended(Ending.of(Ending.Cause.NO_ANSWER));
    }

    private Outcome send(Request request) {
        return line.map(present -> present.send(request)).orElse(Outcome.NOT_NOW);
    }

    private void handle(Signal signal) {
        switch (signal) {
            case Signal.FromLine from -> {
                if (line.isPresent() && line.get().number() == from.line()) {
                    handle(from, line.get());
                }
            }
            case Signal.Wake() -> pump.wake();
            case Signal.Rename(var nickname) -> {
                if (send(new Request.Rename(place.room(), nickname)) != Outcome.SENT) {
                    scene.nickname.set(nickname);
                }
            }
            case Signal.Whisper whisper -> whisper(whisper);
            case Signal.AskOlder() -> hearing.askOlder();
            case Signal.RetryNow() -> {
                if (line.isEmpty()) {
                    connect();
                }
            }
            case Signal.Leave() -> leave();
        }
    }

    private void handle(Signal.FromLine from, Line present) {
        present.alive(clock.instant());
        switch (from) {
            case Signal.Opened _ -> present.begin();
            case Signal.Alive _ -> {}
            case Signal.Heard(_, Frame frame) -> {
                hear(frame, present);
                present.done();
            }
            case Signal.Ended(_, Ending ending) -> ended(ending);
        }
    }

    private void hear(Frame frame, Line present) {
        switch (present.side().receive(frame, clock.instant())) {
            case Decoded.Read<List<ClientSide.Incoming>>(var incoming) -> {
                incoming.forEach(hearing::hear);
                if (hearing.ready().isPresent()) {
                    backoff.reset();
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
        line.ifPresent(Line::cut);
        line = Optional.empty();
        hearing = newHearing();
        pump.disconnected();
        scene.members.set(List.of());
        retryAt = clock.instant().plus(backoff.next());
        scene.link.set(new Link.Waiting(retryAt, trouble(ending.cause()), ending.detail()));
    }

    private static Link.Trouble trouble(Ending.Cause cause) {
        return switch (cause) {
            case UNKNOWN_HOST -> Link.Trouble.UNKNOWN_HOST;
            case NO_ANSWER -> Link.Trouble.NO_ANSWER;
            case REFUSED -> Link.Trouble.REFUSED;
            case NOT_A_CHAT_SERVER -> Link.Trouble.NOT_A_CHAT_SERVER;
            case NOT_TRUSTED -> Link.Trouble.NOT_TRUSTED;
            case TURNED_AWAY -> Link.Trouble.TURNED_AWAY;
            case LOST -> Link.Trouble.LOST;
        };
    }

    private void leave() {
        over = true;
        hearing.over();
        line.ifPresent(Line::close);
        line = Optional.empty();
        scene.members.set(List.of());
        scene.link.set(new Link.Closed());
    }
}
