package rookery.client.session.line;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.client.session.Link;
import rookery.client.watch.Watched;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The way to one server: at most one connection at a time, its heartbeat, and when to try again.
/// For one thread.
public final class Lifeline {
    /// For the connection and everything until the server has let one in.
    private static final Duration WELCOME_WITHIN = Duration.ofSeconds(20);

    private final Transport transport;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Watched<Link> link;
    private final Consumer<? super LineSignal> signals;

    private int lines;
    private Optional<Line> line = Optional.empty();
    private Instant retryAt = Instant.MAX;

    /// @param signals takes what happens; called by the connection's thread
    public Lifeline(
            Transport transport,
            InstantSource clock,
            Backoff backoff,
            Watched<Link> link,
            Consumer<? super LineSignal> signals) {
        this.transport = transport;
        this.clock = clock;
        this.backoff = backoff;
        this.link = link;
        this.signals = signals;
    }

    public void open(URI address) {
        retryAt = Instant.MAX;
        link.set(new Link.Connecting());
        lines++;
        line = Optional.of(new Line(lines, address, transport, signals, clock.instant()));
    }

    /// The present connection, open or not.
    public Optional<Line> line() {
        return line;
    }

    /// Whether it is time to try again.
    public boolean isDue() {
        return retryAt.isBefore(clock.instant());
    }

    /// The connection on which this happened, if it is the present one.
    public Optional<Line> takes(LineSignal signal) {
        Optional<Line> present = line.filter(each -> each.number() == signal.line());
        present.ifPresent(each -> each.alive(clock.instant()));
        return present;
    }

    /// Let in, and everything said.
    public void ready() {
        backoff.reset();
        link.set(new Link.Ready());
    }

    /// Whether the connection is as good as dead.
    ///
    /// @param ready whether it has been let in
    public boolean isDead(boolean ready) {
        if (line.isEmpty()) {
            return false;
        }
        Line present = line.get();
        Instant now = clock.instant();
        return switch (present.beat(now)) {
            case FINE -> !ready && present.since().plus(WELCOME_WITHIN).isBefore(now);
            case ASK -> {
                present.ping();
                yield false;
            }
            case DEAD -> true;
        };
    }

    /// The connection is over, or is cut now; the next one comes after a while.
    public void ended(Ending ending) {
        line.ifPresent(Line::cut);
        line = Optional.empty();
        retryAt = clock.instant().plus(backoff.next());
        link.set(new Link.Waiting(retryAt, trouble(ending.cause()), ending.detail()));
    }

    public static Link.Trouble trouble(Ending.Cause cause) {
        return switch (cause) {
            case UNKNOWN_HOST -> Link.Trouble.UNKNOWN_HOST;
            case NO_ANSWER -> Link.Trouble.NO_ANSWER;
            case REFUSED -> Link.Trouble.REFUSED;
            case NOT_A_CHAT_SERVER -> Link.Trouble.NOT_A_CHAT_SERVER;
            case NOT_TRUSTED -> Link.Trouble.NOT_TRUSTED;
            case TURNED_AWAY, FORBIDDEN -> Link.Trouble.TURNED_AWAY;
            case LOST -> Link.Trouble.LOST;
        };
    }

    /// For good.
    public void close() {
        line.ifPresent(Line::close);
        line = Optional.empty();
        retryAt = Instant.MAX;
        link.set(new Link.Closed());
    }
}
