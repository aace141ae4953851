package rookery.client.session.calling;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.attachment.upload.Brought;
import rookery.client.net.Calls;
import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.core.capability.Capability;
import rookery.dialect.AccountSide;
import rookery.dialect.CallingSide;
import rookery.dialect.CallingSide.Move;
import rookery.dialect.CallingSide.Outcome;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.request.Request;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Calls by HTTP and the chat that follows them, as one connection. What the dialect has to tell
/// waits here until the owner of the connection takes it, who is called by an empty frame. Safe for
/// many threads.
final class CallingConnection implements AccountSide, Transport.Connection {
    private static final Logger LOG = LoggerFactory.getLogger(CallingConnection.class);
    private static final Frame CALL = new Frame.Binary(new byte[0]);

    private final URI server;
    private final Transport transport;
    private final Calls calls;
    private final Executor background;
    private final InstantSource clock;

    private volatile Optional<Transport.Listener> listener = Optional.empty();

    // Guarded by this.
    private final CallingSide side;
    private final List<Incoming> waiting = new ArrayList<>();
    private Optional<Transport.Connection> chat = Optional.empty();
    private boolean isCalled;
    private boolean isOpen;
    private boolean isOver;

    CallingConnection(
            CallingSide side,
            URI server,
            Transport transport,
            Calls calls,
            Executor background,
            InstantSource clock) {
        this.side = side;
        this.server = server;
        this.transport = transport;
        this.calls = calls;
        this.background = background;
        this.clock = clock;
    }

    void open(Transport.Listener mine) {
        listener = Optional.of(mine);
        background.execute(
                () -> {
                    mine.opened();
                    perform(begin());
                });
    }

    private synchronized List<Move> begin() {
        return side.begin();
    }

    @Override
    public URI address() {
        return server;
    }

    @Override
    public Encoded encode(Request request, long tag) {
        List<Move> moves;
        synchronized (this) {
            moves = side.ask(request, tag, clock.instant());
        }
        Optional<Capability> missing =
                moves.stream()
                        .filter(Move.Lacks.class::isInstance)
                        .map(move -> ((Move.Lacks) move).missing())
                        .findFirst();
        if (missing.isPresent()) {
            return new Encoded.NoWord(missing.get());
        }
        perform(moves);
        return Encoded.Written.NOTHING;
    }

    @Override
    public synchronized Decoded<List<Incoming>> receive(Frame frame, Instant now) {
        isCalled = false;
        List<Incoming> all = List.copyOf(waiting);
        waiting.clear();
        return new Decoded.Read<>(all);
    }

    private void perform(List<Move> moves) {
        for (Move move : moves) {
            switch (move) {
                case Move.Calls(long number, var call) ->
                        calls.ask(call, (outcome, ending) -> called(number, outcome, ending));
                case Move.Connects(URI address) -> connect(address);
                case Move.Says(Frame frame) -> say(frame);
                case Move.Tells(Incoming incoming) -> tell(incoming);
                case Move.Lacks(Capability missing) -> LOG.info("the dialect lacks {}", missing);
            }
        }
    }

    private void called(long number, Outcome outcome, Ending ending) {
        List<Move> moves;
        synchronized (this) {
            if (isOver) {
                return;
            }
            boolean isAway = outcome instanceof Outcome.Lost && chat.isEmpty();
            moves = isAway ? List.of() : side.called(number, outcome, clock.instant());
            if (isAway) {
                background.execute(() -> end(ending));
            }
        }
        perform(moves);
    }

    private synchronized void connect(URI address) {
        if (!isOver && chat.isEmpty()) {
            chat = Optional.of(transport.open(address, new Chat()));
        }
    }

    private void say(Frame frame) {
        boolean said;
        synchronized (this) {
            said = chat.filter(open -> open.send(frame)).isPresent();
        }
        if (!said) {
            background.execute(() -> cutHere(Ending.of(Ending.Cause.LOST)));
        }
    }

    /// One call is enough for all that waits.
    private void tell(Incoming incoming) {
        Optional<Transport.Listener> owner;
        synchronized (this) {
            waiting.add(incoming);
            owner = isCalled ? Optional.empty() : listener;
            isCalled = true;
        }
        owner.ifPresent(mine -> mine.heard(CALL));
    }

    private void cutHere(Ending ending) {
        cut();
        end(ending);
    }

    private void end(Ending ending) {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
        }
        listener.ifPresent(mine -> mine.ended(ending));
    }

    /// Brings a file, whether the chat is open or not.
    void bring(Path file, Consumer<Brought> then) {
        CallingSide.Call call;
        synchronized (this) {
            if (!isOpen || isOver) {
                then.accept(Brought.LATER);
                return;
            }
            call = side.bring(file.toUri(), file.getFileName().toString());
        }
        calls.ask(call, (outcome, _) -> then.accept(brought(outcome)));
    }

    private Brought brought(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Lost _ -> Brought.LATER;
            case Outcome.Came(int status, _) when status / 100 == 5 -> Brought.LATER;
            case Outcome.Came came -> {
                synchronized (this) {
                    yield side.brought(came)
                            .<Brought>map(Brought.Done::new)
                            .orElseGet(() -> new Brought.Refused(came.body()));
                }
            }
        };
    }

    @Override
    public synchronized boolean send(Frame frame) {
        return chat.filter(open -> open.send(frame)).isPresent();
    }

    /// Before the chat is open nobody can be asked; the calls have their own patience.
    @Override
    public void ping() {
        Optional<Transport.Connection> open;
        synchronized (this) {
            open = chat;
        }
        open.ifPresentOrElse(
                Transport.Connection::ping,
                () -> listener.ifPresent(mine -> background.execute(mine::alive)));
    }

    @Override
    public synchronized long progress() {
        return chat.map(Transport.Connection::progress).orElse(0L);
    }

    @Override
    public void close() {
        Optional<Transport.Connection> open;
        synchronized (this) {
            open = chat;
        }
        open.ifPresentOrElse(
                Transport.Connection::close,
                () -> background.execute(() -> end(Ending.of(Ending.Cause.LOST))));
    }

    @Override
    public void cut() {
        Optional<Transport.Connection> open;
        synchronized (this) {
            open = chat;
        }
        open.ifPresent(Transport.Connection::cut);
    }

    /// The chat alone.
    private final class Chat implements Transport.Listener {
        @Override
        public void opened() {
            synchronized (CallingConnection.this) {
                isOpen = true;
            }
        }

        @Override
        public void heard(Frame frame) {
            List<Move> moves;
            synchronized (CallingConnection.this) {
                moves = side.heard(frame, clock.instant());
            }
            perform(moves);
        }

        @Override
        public void alive() {
            listener.ifPresent(Transport.Listener::alive);
        }

        @Override
        public void ended(Ending ending) {
            if (ending.cause() == Ending.Cause.FORBIDDEN) {
                List<Move> moves;
                synchronized (CallingConnection.this) {
                    moves = side.turnedAway(ending.detail());
                }
                perform(moves);
            }
            end(ending);
        }
    }
}
