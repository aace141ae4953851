package rookery.server.session;

import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Understood;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;
import rookery.server.rate.Pace;
import rookery.server.session.account.Entrance;
import rookery.server.session.bot.Leash;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Whoever speaks through a connection, from its opening to its end. Belongs to the connection's
/// loop, save for what says otherwise.
///
/// What they say goes on in order. While it may not (a file is being kept, too much is on its way,
/// or they speak too fast), frames are held here and the socket is not read.
public final class Session {
    /// What may be on its way to rooms at once, in kilobytes begun; a small frame counts as one.
    private static final int WINDOW = 256;

    private final Line line;
    private final Greeting.Entry entry;
    private final Entrance entrance;
    private final Talk<Request> talk;
    private final Leash leash;
    private final Waits waits;
    private final Ear ear;
    private final Pace pace;
    private final ArrayDeque<Frame> held = new ArrayDeque<>(1);

    /// The rest of what a frame asks, while what comes first is not through.
    private final ArrayDeque<Understood.Asks> inTurn = new ArrayDeque<>(1);

    private final AtomicInteger onItsWay = new AtomicInteger();

    /// Read by whoever settles an errand.
    private volatile boolean paused;

    private boolean timed;
    private boolean closed;
    private boolean left;

    /// @param talk what it asks once it is somebody
    /// @param waits for what its next request waits
    Session(
            Line line,
            Greeting.Entry entry,
            Entrance entrance,
            Talk<Request> talk,
            Leash leash,
            Waits waits,
            Ear ear,
            Pace pace) {
        this.line = line;
        this.entry = entry;
        this.entrance = entrance;
        this.talk = talk;
        this.leash = leash;
        this.waits = waits;
        this.ear = ear;
        this.pace = pace;
        waits.whenOver(this::goOn);
    }

    /// What the handshake asked, before any frame.
    public void begin() {
        switch (entry) {
            case Greeting.Entry.Guest(List<Request> requests) -> {
                requests.forEach(request -> inTurn.add(new Understood.Asks(request)));
                goOn();
            }
            case Greeting.Entry.Nobody _ -> entrance.open();
            case Greeting.Entry.Known(var entering) -> {
                entrance.open();
                ask(entering);
            }
        }
    }

    /// Asks something for which there is no frame. On the loop.
    public void ask(Request request) {
        inTurn.add(new Understood.Asks(request));
        goOn();
    }

    public void receive(Frame frame) {
        if (closed) {
            return;
        }
        held.add(frame);
        goOn();
    }

    /// The socket is gone. What was said before still counts.
    public void closed() {
        closed = true;
        entrance.gone();
        goOn();
    }

    private void goOn() {
        if (entrance.isLost()) {
            held.clear();
            inTurn.clear();
        }
        do {
            while (isMoreToHear() && mayGoOn()) {
                if (inTurn.isEmpty()) {
                    pace.spend();
                    hear(held.remove());
                } else {
                    handle(inTurn.remove(), 1);
                }
            }
            paused = isMoreToHear();
            // Whoever settled in between saw no pause.
        } while (paused && mayGoOn() && onItsWay.get() < WINDOW);
        if (closed) {
            leaveIfThrough();
        } else if (paused || !waits.areOver()) {
            line.pauseReading();
            goOnInTime();
        } else {
            line.resumeReading();
        }
    }

    private boolean isMoreToHear() {
        return !held.isEmpty() || !inTurn.isEmpty();
    }

    private boolean mayGoOn() {
        return waits.areOver() && onItsWay.get() < WINDOW && (closed || pace.allows());
    }

    private void goOnInTime() {
        if (!timed && !pace.allows()) {
            timed = true;
            line.executeAfter(
                    pace.untilNext(),
                    () -> {
                        timed = false;
                        goOn();
                    });
        }
    }

    private void leaveIfThrough() {
        if (!left && !isMoreToHear() && waits.areOver()) {
            left = true;
            talk.gone();
        }
    }

    private void hear(Frame frame) {
        inTurn.addAll(ear.hear(frame));
        if (!inTurn.isEmpty()) {
            handle(inTurn.remove(), weight(frame));
        }
        if (ear.isDeaf()) {
            held.clear();
        }
    }

    private static int weight(Frame frame) {
        int size =
                switch (frame) {
                    case Frame.Text(String text) -> text.length();
                    case Frame.Binary(byte[] bytes) -> bytes.length;
                };
        return Math.min(WINDOW, 1 + (size >> 10));
    }

    private void handle(Understood.Asks asks, int weight) {
        onItsWay.addAndGet(weight);
        Runnable settled = () -> settled(weight);
        Asker from = line.asking(asks.tag());
        switch (asks.request()) {
            case AccountRequest.Entering entering -> entrance.enter(entering, from, settled);
            case Request _ when entrance.isOpen() -> {
                from.answer(new Reply.Denied(Reply.Problem.NOT_LOGGED_IN, "Log in first."));
                settled.run();
            }
            case Request request when isHeldBack(request, from) -> settled.run();
            case Request request -> talk.handle(request, from, settled);
        }
    }

    /// Whoever comes with a bot's token may not ask everything, nor as often as they like.
    private boolean isHeldBack(Request request, Asker from) {
        Optional<Reply> refusal = leash.refusal(line.identity(), request);
        refusal.ifPresent(from::answer);
        return refusal.isPresent();
    }

    /// From any thread.
    private void settled(int weight) {
        if (onItsWay.addAndGet(-weight) <= WINDOW / 2 && paused) {
            line.execute(this::goOn);
        }
    }
}
