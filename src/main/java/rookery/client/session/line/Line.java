package rookery.client.session.line;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.dialect.Frame;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// One connection. What it hears becomes signals; when too many wait, the other side is slowed
/// down.
public final class Line implements Transport.Listener {
    private static final int MOST_WAITING = 1_024;

    private final int number;
    private final Consumer<? super LineSignal> signals;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Heartbeat heartbeat;
    private final Instant since;
    private final Transport.Connection connection;

    Line(
            int number,
            URI address,
            Transport transport,
            Consumer<? super LineSignal> signals,
            Instant now) {
        this.number = number;
        this.signals = signals;
        this.heartbeat = new Heartbeat(now);
        this.since = now;
        this.connection = transport.open(address, this);
    }

    int number() {
        return number;
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
    public void done() {
        room.release();
    }

    /// False: not open, or too much waits.
    public boolean send(List<Frame> frames) {
        for (Frame frame : frames) {
            if (!connection.send(frame)) {
                return false;
            }
        }
        return true;
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
        signals.accept(new LineSignal.Opened(number));
    }

    @Override
    public void heard(Frame frame) {
        room.acquireUninterruptibly();
        signals.accept(new LineSignal.Heard(number, frame));
    }

    @Override
    public void alive() {
        signals.accept(new LineSignal.Alive(number));
    }

    @Override
    public void ended(Ending ending) {
        signals.accept(new LineSignal.Ended(number, ending));
    }
}
