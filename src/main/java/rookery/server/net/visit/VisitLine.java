package rookery.server.net.visit;

import rookery.core.account.AccountId;
import rookery.core.account.Handle;
import rookery.core.room.RoomAlias;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.event.Event;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;
import rookery.server.account.Origin;
import rookery.server.fanout.Asker;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Form;
import rookery.server.fanout.Loop;
import rookery.server.net.line.Mailbox;
import rookery.server.session.Identity;
import rookery.server.session.Line;
import rookery.server.session.Session;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A connection of one HTTP request: asks in turn, gets one answer, and is gone. Nothing is told to
/// it. Safe for many threads where [Line] says so.
public final class VisitLine implements Line {
    private final Mailbox mailbox;
    private final Optional<InetAddress> remote;
    private final Form form;
    private final boolean hears;
    private final Consumer<List<Reply>> answer;
    private final AtomicBoolean gone = new AtomicBoolean();

    /// Guarded by itself.
    private final ArrayDeque<Request> requests;

    /// Guarded by `requests`.
    private final List<Reply> replies = new ArrayList<>();

    private final Set<RoomAlias> attached = ConcurrentHashMap.newKeySet(2);

    private volatile Identity identity;
    private volatile Optional<Session> session = Optional.empty();

    /// @param hears whether it stands for somebody who will hear what is told
    /// @param requests to be asked in turn
    /// @param answer told once, from any thread: all replies, the first refusal being the last
    public VisitLine(
            Mailbox mailbox,
            SocketAddress remote,
            Identity identity,
            Form form,
            boolean hears,
            List<Request> requests,
            Consumer<List<Reply>> answer) {
        this.mailbox = mailbox;
        this.remote =
                remote instanceof InetSocketAddress address
                        ? Optional.ofNullable(address.getAddress())
                        : Optional.empty();
        this.identity = identity;
        this.form = form;
        this.hears = hears;
        this.requests = new ArrayDeque<>(requests);
        this.answer = answer;
    }

    /// On the loop.
    public void begin(Session mine) {
        session = Optional.of(mine);
        next().ifPresent(mine::ask);
    }

    private Optional<Request> next() {
        synchronized (requests) {
            return Optional.ofNullable(requests.poll());
        }
    }

    private List<Reply> replies() {
        synchronized (requests) {
            return List.copyOf(replies);
        }
    }

    public static boolean isRefusal(Reply reply) {
        return reply instanceof Reply.Denied
                || reply instanceof Reply.Refused
                || reply instanceof Reply.Slowed;
    }

    @Override
    public void answer(Reply reply) {
        synchronized (requests) {
            replies.add(reply);
        }
        Optional<Request> next = isRefusal(reply) ? Optional.empty() : next();
        if (next.isPresent()) {
            execute(() -> session.ifPresent(mine -> mine.ask(next.get())));
        } else if (gone.compareAndSet(false, true)) {
            answer.accept(replies());
            execute(() -> session.ifPresent(Session::closed));
        }
    }

    @Override
    public AccountId account() {
        return identity.id();
    }

    @Override
    public Handle handle() {
        return identity.handle();
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public ServerSide side() {
        return Mute.MUTE;
    }

    @Override
    public Loop loop() {
        return Mute.MUTE;
    }

    @Override
    public void attached(RoomAlias room) {
        attached.add(room);
    }

    @Override
    public Set<RoomAlias> attached() {
        return attached;
    }

    @Override
    public boolean isPassing() {
        return true;
    }

    @Override
    public boolean isGone() {
        return gone.get();
    }

    @Override
    public void tell(Event event) {}

    @Override
    public void end(Ending ending) {
        answer(new Reply.Denied(Reply.Problem.TRY_LATER, ending.sentence()));
    }

    @Override
    public Identity identity() {
        return identity;
    }

    @Override
    public void become(Identity now) {
        identity = now;
    }

    @Override
    public Asker asking(long tag) {
        return this;
    }

    @Override
    public void say(List<Frame> frames) {}

    @Override
    public boolean hears() {
        return hears;
    }

    @Override
    public String address() {
        return remote.map(InetAddress::getHostAddress).orElse("");
    }

    @Override
    public Origin origin() {
        return remote.map(Origin::of).orElse(Origin.HERE);
    }

    @Override
    public void execute(Runnable task) {
        mailbox.put(task);
    }

    /// Nobody waits here: the pace of requests is the pace of answers.
    @Override
    public Runnable executeAfter(Duration delay, Runnable task) {
        mailbox.put(task);
        return () -> {};
    }

    @Override
    public void pauseReading() {}

    @Override
    public void resumeReading() {}

    @Override
    public boolean isLocal() {
        return true;
    }
}
