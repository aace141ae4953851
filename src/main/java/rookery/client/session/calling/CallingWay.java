package rookery.client.session.calling;

import rookery.client.attachment.upload.Brought;
import rookery.client.attachment.upload.Forms;
import rookery.client.net.Calls;
import rookery.client.net.Transport;
import rookery.dialect.AccountSide;
import rookery.dialect.CallingSide;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The way to one server whose dialect asks by HTTP: to whoever uses it, one connection after the
/// other, each with a dialect's half of its own. Safe for many threads.
public final class CallingWay implements Transport, Forms {
    private final Supplier<CallingSide> sides;
    private final URI server;
    private final Transport transport;
    private final Calls calls;
    private final Executor background;
    private final InstantSource clock;

    private Optional<CallingConnection> next = Optional.empty();
    private Optional<CallingConnection> present = Optional.empty();

    /// @param sides a new half for each connection
    /// @param background gives each task a thread that may wait
    public CallingWay(
            Supplier<CallingSide> sides,
            URI server,
            Transport transport,
            Calls calls,
            Executor background,
            InstantSource clock) {
        this.sides = sides;
        this.server = server;
        this.transport = transport;
        this.calls = calls;
        this.background = background;
        this.clock = clock;
    }

    /// The half of the connection that is opened next.
    public synchronized AccountSide side() {
        CallingConnection made =
                new CallingConnection(sides.get(), server, transport, calls, background, clock);
        next = Optional.of(made);
        return made;
    }

    @Override
    public synchronized Connection open(URI address, Listener listener) {
        CallingConnection opening =
                next.orElseThrow(() -> new IllegalStateException("ask for the side first"));
        next = Optional.empty();
        present = Optional.of(opening);
        opening.open(listener);
        return opening;
    }

    /// By the present connection.
    @Override
    public void bring(Path file, Consumer<Brought> then) {
        Optional<CallingConnection> way;
        synchronized (this) {
            way = present;
        }
        way.ifPresentOrElse(
                connection -> connection.bring(file, then), () -> then.accept(Brought.LATER));
    }
}
