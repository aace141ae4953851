package rookery.client.session;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.client.outbox.OutboxPump.Outcome;
import rookery.dialect.ClientSide;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/// One connection and the dialect's half of it. What it hears becomes signals; when too many wait,
/// the other side is slowed down.
final class Line implements Transport.Listener {
    private static final int MOST_WAITING = 1_024;

    private final int number;
    private final ClientSide side;
    private final BlockingQueue<Signal> signals;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Heartbeat heartbeat;
    private final Instant since;
    private final Transport.Connection connection;

    Line(
            int number,
            ClientSide side,
            Transport transport,
            BlockingQueue<Signal> signals,
            Instant now) {
        this.number = number;
        this.side = side;
        this.signals = signals;
        this.heartbeat = new Heartbeat(now);
        this.since = now;
        this.connection = transport.open(side.address(), this);
    }

    int number() {
        return number;
    }

    ClientSide side() {
        return side;
    }

    Instant since() {
        return since;
    }

    Heartbeat.Beat beat(Instant now) {
        return heartbeat.beat(now, connection.progress());
    }

    void ping() {
        connection.ping();
    }

    void alive(Instant now) {
        heartbeat.alive(now);
    }

    /// A heard frame has been dealt with.
    void done() {
        room.release();
    }

    /// Says what the dialect begins with.
    void begin() {
        send(side.first());
    }

    Outcome send(Request request) {
        return switch (side.encode(request)) {
            case Encoded.NoWord _ -> Outcome.NO_WORD;
            case Encoded.Written(var frames) -> send(frames);
        };
    }

    private Outcome send(List<Frame> frames) {
        for (Frame frame : frames) {
            if (!connection.send(frame)) {
                return Outcome.NOT_NOW;
            }
        }
        return Outcome.SENT;
    }

    void close() {
        connection.close();
    }

    void cut() {
        room.release(MOST_WAITING);
        connection.cut();
    }

    @Override
    public void opened() {
        signals.add(new Signal.Opened(number));
    }

    @Override
    public void heard(Frame frame) {
        room.acquireUninterruptibly();
        signals.add(new Signal.Heard(number, frame));
    }

    @Override
    public void alive() {
        signals.add(new Signal.Alive(number));
    }

    @Override
    public void ended(Ending ending) {
        signals.add(new Signal.Ended(number, ending));
    }
}
