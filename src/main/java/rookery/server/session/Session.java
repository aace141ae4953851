package rookery.server.session;

import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Understood;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.NumberedRequest;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;
import rookery.server.attachment.Uploads;
import rookery.server.attachment.Uploads.Taken;
import rookery.server.fanout.Asker;
import rookery.server.room.Conversation;
import rookery.server.room.Posting;
import rookery.server.room.Rooms;
import rookery.server.session.bot.Leash;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// Whoever speaks through a connection, from its opening to its end. Belongs to the connection's
/// loop, save for what says otherwise.
///
/// What they say goes on in order. While it may not (a file is being kept, too much is on its way,
/// or they speak too fast), frames are held here and the socket is not read.
public final class Session {
    /// What may be on its way to rooms at once, in kilobytes begun; a small frame counts as one.
    private static final int WINDOW = 256;

    private final Line line;
    private final Rooms rooms;
    private final Uploads uploads;
    private final UploadTalk files;
    private final Entrance entrance;
    private final Talks talks;
    private final Connected connected;
    private final Destinations destinations;
    private final Leash leash;
    private final Greeting.Entry entry;
    private final Ear ear;
    private final Pace pace;
    private final Grace grace;
    private final ArrayDeque<Frame> held = new ArrayDeque<>(1);

    /// The rest of what a frame asks, while what comes first is not through.
    private final ArrayDeque<Understood.Asks> inTurn = new ArrayDeque<>(1);

    private final Set<RoomAlias> joined = new LinkedHashSet<>(2);
    private final AtomicInteger onItsWay = new AtomicInteger();

    /// Read by whoever settles an errand.
    private volatile boolean paused;

    private boolean uploading;

    /// For an answer about accounts, without which nothing may go on.
    private boolean waiting;

    private boolean timed;
    private boolean closed;

    Session(
            Line line,
            Greeting.Entry entry,
            Rooms rooms,
            Uploads uploads,
            UploadTalk files,
            Entrance entrance,
            Talks talks,
            Destinations destinations,
            Connected connected,
            Leash leash,
            Limits limits,
            LongSupplier nanos) {
        this.line = line;
        this.rooms = rooms;
        this.uploads = uploads;
        this.files = files;
        this.entrance = entrance;
        this.talks = talks;
        this.connected = connected;
        this.destinations = destinations;
        this.leash = leash;
        destinations.whenAnswered(this::goOn);
        this.entry = entry;
        ear = new Ear(line, limits, () -> joined.stream().findFirst());
        pace = new Pace(line.isLocal() ? 0 : limits.perSecond(), nanos);
        grace = new Grace(line, limits.login());
    }

    /// What the handshake asked, before any frame.
    public void begin() {
        switch (entry) {
            case Greeting.Entry.Guest(List<Request> requests) ->
                    requests.forEach(request -> handle(new Understood.Asks(request), 1));
            case Greeting.Entry.Nobody _ -> grace.begin();
            case Greeting.Entry.Known(var entering) -> {
                grace.begin();
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
        grace.gone();
        goOn();
    }

    private void goOn() {
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
        } else if (paused || isWaiting()) {
            line.pauseReading();
            goOnInTime();
        } else {
            line.resumeReading();
        }
    }

    private boolean isMoreToHear() {
        return !held.isEmpty() || !inTurn.isEmpty();
    }

    private boolean isWaiting() {
        return uploading || waiting || destinations.isAsking();
    }

    private boolean mayGoOn() {
        return !isWaiting() && onItsWay.get() < WINDOW && (closed || pace.allows());
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
        if (!isMoreToHear() && !isWaiting()) {
            joined.forEach(room -> rooms.lose(line, room));
            line.attached().forEach(room -> rooms.lose(line, room));
            joined.clear();
            talks.gone();
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
            case AccountRequest.Entering entry -> enter(entry, from, settled);
            case Request _ when isNobody() -> {
                from.answer(new Reply.Denied(Reply.Problem.NOT_LOGGED_IN, "Log in first."));
                settled.run();
            }
            case Request request when isHeldBack(request, from) -> settled.run();
            case Request request when UploadTalk.findFace(request).isPresent() ->
                    face(request, from, settled);
            case AccountRequest request -> talks.accounts().handle(request, from, settled);
            case RoomRequest request -> talks.rooms().handle(request, from, settled);
            case ConversationRequest request ->
                    talks.conversations().handle(request, from, settled);
            case MessageRequest request -> talks.messages().handle(request, from, settled);
            case RosterRequest request -> talks.roster().handle(request, from, settled);
            case PresenceRequest request -> talks.presence().handle(request, from, settled);
            case UploadRequest request -> talks.uploads().handle(request, from, settled);
            case NumberedRequest.PostTo post -> postTo(post, asks.tag(), from, settled);
            case NumberedRequest request -> talks.numbers().handle(request, from, settled);
            case Request.Join join -> join(join, from, settled);
            case Request.Leave(RoomAlias room) -> {
                joined.remove(room);
                rooms.leave(from, line, room, settled);
            }
            case Request.Post post when post.content() instanceof Content.Filed file -> {
                waiting = true;
                files.check(post, file, from, settled, found -> filed(found, from, settled));
            }
            case Request.Post post -> post(post, from, settled);
            case Request.PostFile file -> upload(file, from, settled);
            case Request.Type type -> type(type, from, settled);
            case Request.Rename rename -> rooms.rename(from, rename, settled);
            case Request.Whisper whisper -> whisper(whisper, from, settled);
            case Request.Hail hail -> hail(hail, from, settled);
            case Request.Headline headline -> headline(headline, from, settled);
            case Request.CallOut call -> rooms.callOut(from, call, settled);
            case Request.ReadPage read -> rooms.readPage(from, read, settled);
            case Request.ReadHistory read -> readHistory(read, from, settled);
            case Request.ListMembers list -> rooms.listMembers(from, list, settled);
        }
    }

    /// What would show a picture to everybody waits until it is known whose that is.
    private void face(Request request, Asker from, Runnable settled) {
        waiting = true;
        files.checkFace(
                request,
                from,
                settled,
                () -> {
                    waiting = false;
                    goOn();
                },
                talks);
    }

    private void filed(Optional<Request.Post> found, Asker from, Runnable settled) {
        waiting = false;
        found.ifPresent(post -> post(post, from, settled));
        goOn();
    }

    private void post(Request.Post post, Asker from, Runnable settled) {
        destinations.find(
                post.to(),
                from,
                settled,
                found ->
                        rooms.post(
                                from,
                                line,
                                found,
                                new Posting(
                                        found.alias(),
                                        post.localId(),
                                        post.content(),
                                        post.context()),
                                settled));
    }

    private void postTo(NumberedRequest.PostTo post, long tag, Asker from, Runnable settled) {
        destinations.find(
                post.to(),
                from,
                settled,
                found -> {
                    handle(
                            new Understood.Asks(
                                    new Request.Post(
                                            found, post.localId(), post.content(), post.context()),
                                    tag),
                            1);
                    settled.run();
                });
    }

    private void type(Request.Type type, Asker from, Runnable settled) {
        destinations.find(
                type.conversation(),
                from,
                settled,
                found -> rooms.type(from, line, found, type.sign(), settled));
    }

    private void readHistory(Request.ReadHistory read, Asker from, Runnable settled) {
        destinations.find(
                read.conversation(),
                from,
                settled,
                found -> rooms.readHistory(from, found, read.around(), read.limit(), settled));
    }

    /// Whoever comes with a bot's token may not ask everything, nor as often as they like.
    private boolean isHeldBack(Request request, Asker from) {
        Optional<Reply> refusal = leash.refusal(line.identity(), request);
        refusal.ifPresent(from::answer);
        return refusal.isPresent();
    }

    private boolean isNobody() {
        return line.identity().known() == Identity.Known.NOT_YET;
    }

    private void enter(AccountRequest.Entering request, Asker from, Runnable settled) {
        if (!isNobody()) {
            from.answer(AccountTalk.ALREADY);
            settled.run();
            return;
        }
        waiting = true;
        grace.asks();
        entrance.enter(
                request,
                from,
                () -> {
                    settled.run();
                    entered();
                });
    }

    private void entered() {
        waiting = false;
        grace.answered();
        if (grace.isLost()) {
            held.clear();
            inTurn.clear();
        }
        goOn();
    }

    private void join(Request.Join join, Asker from, Runnable settled) {
        joined.add(join.room());
        Request.Join named =
                join.nickname().equals(Nickname.NONE)
                        ? new Request.Join(join.room(), line.identity().nickname(), join.unmade())
                        : join;
        // What is asked next may be about the room, and on another thread.
        waiting = true;
        rooms.join(
                from,
                line,
                named,
                () -> {
                    settled.run();
                    line.execute(
                            () -> {
                                waiting = false;
                                goOn();
                            });
                });
    }

    private void whisper(Request.Whisper whisper, Asker from, Runnable settled) {
        joined.stream()
                .findFirst()
                .ifPresentOrElse(here -> rooms.whisper(from, here, whisper, settled), settled);
    }

    private void hail(Request.Hail hail, Asker from, Runnable settled) {
        Identity me = line.identity();
        rooms.hail(
                from,
                new Author(me.id(), me.handle(), me.nickname()),
                hail,
                connected.called(hail.to()),
                settled);
    }

    private void headline(Request.Headline said, Asker from, Runnable settled) {
        destinations.find(
                new Destination.Direct(said.to()),
                from,
                settled,
                found ->
                        rooms.headline(
                                from,
                                line,
                                found,
                                new Posting(
                                        found.alias(),
                                        said.localId(),
                                        said.content(),
                                        said.context()),
                                settled));
    }

    private void upload(Request.PostFile file, Asker from, Runnable settled) {
        if (!joined.contains(file.room())) {
            from.answer(
                    new Reply.Refused(
                            file.room(),
                            line.account(),
                            Reply.Problem.NOT_ALLOWED,
                            "You are not in this room. Join it first."));
            settled.run();
            return;
        }
        uploading = true;
        uploads.take(file, taken -> line.execute(() -> uploaded(file, taken, from, settled)));
    }

    private void uploaded(Request.PostFile file, Taken taken, Asker from, Runnable settled) {
        switch (taken) {
            case Taken.Ready(var content) ->
                    rooms.post(
                            from,
                            line,
                            Conversation.room(file.room()),
                            new Posting(file.room(), file.localId(), content, Context.NONE),
                            settled);
            case Taken.Refused(var problem, var sentence) -> {
                from.answer(new Reply.Refused(file.room(), line.account(), problem, sentence));
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
