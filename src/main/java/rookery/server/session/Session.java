package rookery.server.session;

import rookery.core.room.RoomAlias;
import rookery.dialect.Decoded;
import rookery.dialect.Frame;
import rookery.dialect.Reply;
import rookery.dialect.Request;
import rookery.server.attachment.Uploads;
import rookery.server.attachment.Uploads.Taken;
import rookery.server.fanout.Ending;
import rookery.server.room.Rooms;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// A guest, from their connection's opening to its end. Belongs to the connection's loop, save for
/// what says otherwise.
///
/// What a guest says goes on in order. While it may not (a file is being kept, too much is on its
/// way, or they speak too fast), frames are held here and the socket is not read.
public final class Session {
    /// What may be on its way to rooms at once, in kilobytes begun; a small frame counts as one.
    private static final int WINDOW = 256;

    private final Line line;
    private final Rooms rooms;
    private final Uploads uploads;
    private final Limits limits;
    private final Pace pace;
    private final ArrayDeque<Frame> held = new ArrayDeque<>(1);
    private final Set<RoomAlias> joined = new LinkedHashSet<>(2);
    private final AtomicInteger onItsWay = new AtomicInteger();

    /// Read by whoever settles an errand.
    private volatile boolean paused;

    private int malformed;
    private boolean uploading;
    private boolean timed;
    private boolean closed;

    Session(Line line, Rooms rooms, Uploads uploads, Limits limits, LongSupplier nanos) {
        this.line = line;
        this.rooms = rooms;
        this.uploads = uploads;
        this.limits = limits;
        pace = new Pace(line.isLocal() ? 0 : limits.perSecond(), nanos);
    }

    /// What the handshake asked, before any frame.
    public void begin(List<Request> requests) {
        requests.forEach(request -> handle(request, 1));
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
        goOn();
    }

    private void goOn() {
        do {
            while (!held.isEmpty() && mayGoOn()) {
                pace.spend();
                decode(held.remove());
            }
            paused = !held.isEmpty();
            // Whoever settled in between saw no pause.
        } while (paused && mayGoOn() && onItsWay.get() < WINDOW);
        if (closed) {
            leaveIfThrough();
        } else if (paused || uploading) {
            line.pauseReading();
            goOnInTime();
        } else {
            line.resumeReading();
        }
    }

    private boolean mayGoOn() {
        return !uploading && onItsWay.get() < WINDOW && (closed || pace.allows());
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
        if (held.isEmpty() && !uploading) {
            joined.forEach(room -> rooms.leave(line, room));
            joined.clear();
        }
    }

    private void decode(Frame frame) {
        switch (line.side().receive(frame)) {
            case Decoded.Read<Request>(Request request) -> {
                malformed = 0;
                handle(request, weight(frame));
            }
            case Decoded.Malformed<Request>(String why) -> refuseNonsense(why);
            case Decoded.Unknown<Request>(String name) ->
                    refuseNonsense("There is no request called " + name + ".");
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

    private void refuseNonsense(String why) {
        malformed++;
        if (malformed >= limits.malformed()) {
            held.clear();
            line.end(Ending.TOO_MUCH_NONSENSE);
        } else {
            refuse(Reply.Problem.MALFORMED, why);
        }
    }

    private void refuse(Reply.Problem problem, String sentence) {
        joined.stream()
                .findFirst()
                .ifPresent(
                        room ->
                                line.answer(
                                        new Reply.Refused(
                                                room, line.account(), problem, sentence)));
    }

    private void handle(Request request, int weight) {
        onItsWay.addAndGet(weight);
        Runnable settled = () -> settled(weight);
        switch (request) {
            case Request.Join join -> {
                joined.add(join.room());
                rooms.join(line, join, settled);
            }
            case Request.Leave(RoomAlias room) -> {
                joined.remove(room);
                rooms.leave(line, room);
                settled.run();
            }
            case Request.Post post -> rooms.post(line, post, settled);
            case Request.PostFile file -> upload(file, settled);
            case Request.Rename rename -> rooms.rename(line, rename, settled);
            case Request.Whisper whisper -> whisper(whisper, settled);
            case Request.CallOut call -> rooms.callOut(line, call, settled);
            case Request.ReadPage read -> rooms.readPage(line, read, settled);
            case Request.ListMembers list -> rooms.listMembers(line, list, settled);
        }
    }

    private void whisper(Request.Whisper whisper, Runnable settled) {
        joined.stream()
                .findFirst()
                .ifPresentOrElse(here -> rooms.whisper(line, here, whisper, settled), settled);
    }

    private void upload(Request.PostFile file, Runnable settled) {
        if (!joined.contains(file.room())) {
            refuse(Reply.Problem.NOT_ALLOWED, "You are not in this room. Join it first.");
            settled.run();
            return;
        }
        uploading = true;
        uploads.take(file, taken -> line.execute(() -> uploaded(file, taken, settled)));
    }

    private void uploaded(Request.PostFile file, Taken taken, Runnable settled) {
        switch (taken) {
            case Taken.Ready(var content) ->
                    rooms.post(
                            line, new Request.Post(file.room(), file.localId(), content), settled);
            case Taken.Refused(var problem, var sentence) -> {
                line.answer(new Reply.Refused(file.room(), line.account(), problem, sentence));
                settled.run();
            }
        }
        uploading = false;
        goOn();
    }

    /// From any thread.
    private void settled(int weight) {
        if (onItsWay.addAndGet(-weight) <= WINDOW / 2 && paused) {
            line.execute(this::goOn);
        }
    }
}
