package rookery.client.session.guest;

import rookery.client.net.Ending;
import rookery.client.net.Transport;
import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Said;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Dialect;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.ServerSide;
import rookery.dialect.TestTerms;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
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

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One room of a server without a network: speaks a dialect's server half over calls. Can be told
/// to behave badly.
final class LoopbackServer implements Transport, AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-20T19:43:01Z");
    private static final Audience AUDIENCE =
            new Audience(URI.create("http://127.0.0.1:8080"), ZoneOffset.UTC);

    private final Dialect dialect;
    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private final Map<AccountId, Seat> seats = new LinkedHashMap<>();
    private final List<Said> history = new CopyOnWriteArrayList<>();
    private long accounts = 100;
    private volatile boolean down;
    private volatile boolean silent;

    LoopbackServer(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Connection open(URI address, Listener listener) {
        Seat seat = new Seat(listener);
        lane.execute(() -> admit(address, seat));
        return seat;
    }

    private void admit(URI address, Seat seat) {
        if (down) {
            seat.end(Ending.Cause.REFUSED);
            return;
        }
        accounts++;
        seat.id = new AccountId(accounts);
        Greeting greeting =
                dialect.greet(
                        new Handshake(
                                address.getRawPath(),
                                address.getRawQuery() == null ? "" : address.getRawQuery(),
                                Map.of(),
                                seat.id,
                                TestTerms.ANY));
        if (!(greeting instanceof Greeting.Admitted admitted)) {
            throw new AssertionError("turned away: " + greeting);
        }
        seat.admitted = Optional.of(admitted.side());
        seat.listener.opened();
        if (admitted.entry() instanceof Greeting.Entry.Guest(var requests)) {
            requests.forEach(request -> answer(seat, request));
        }
    }

    private void answer(Seat seat, Request request) {
        switch (request) {
            case Request.Join(RoomAlias room, Nickname nickname, _) -> {
                seat.room = room;
                seat.nickname = nickname;
                seats.put(seat.id, seat);
                reply(
                        seat,
                        new Reply.Welcomed(
                                room,
                                seat.member(),
                                seats.values().stream().map(Seat::member).toList(),
                                page(0)));
                tell(new Event.Joined(room, seat.member(), NOW));
            }
            case Request.Post(_, _, Content content, _) ->
                    say(seat.room, seat.member().asAuthor(), content);
            case Request.PostFile file -> say(seat.room, seat.member().asAuthor(), kept(file));
            case Request.Rename(RoomAlias room, Nickname nickname) -> {
                seat.nickname = nickname;
                tell(new Event.Renamed(room, seat.member(), NOW));
            }
            case Request.ReadPage(RoomAlias room, int back) ->
                    reply(seat, new Reply.History(room, seat.id, page(back)));
            case Request.Whisper(AccountId to, var body) -> {
                Seat other = seats.get(to);
                if (other != null) {
                    write(
                            other,
                            other.side()
                                    .encode(
                                            new Event.Whispered(
                                                    seat.room, seat.member().asAuthor(), body, NOW),
                                            AUDIENCE));
                }
            }
            case Request.CallOut(RoomAlias room, var body) ->
                    tell(new Event.CalledOut(room, seat.member().asAuthor(), body, NOW));
            case AccountRequest _,
                    Request.Type _,
                    Request.Hail _,
                    Request.Headline _,
                    RosterRequest _,
                    PresenceRequest _,
                    RoomRequest _,
                    ConversationRequest _,
                    MessageRequest _,
                    UploadRequest _,
                    NumberedRequest _,
                    Request.ReadHistory _,
                    Request.Leave _,
                    Request.ListMembers _ -> {}
        }
    }

    private static Content kept(Request.PostFile file) {
        var linked =
                new Attachment.Linked(
                        URI.create("http://127.0.0.1:8080/lobby/" + file.bytes().length));
        return switch (file.kind()) {
            case PICTURE -> new Content.Picture(linked);
            case VOICE -> new Content.Voice(linked);
            case FILE -> new Content.File(linked);
        };
    }

    private void say(RoomAlias room, Author author, Content content) {
        Said said = new Said(author, content, NOW, Said.Precision.INSTANT);
        history.add(said);
        tell(new Event.Posted(room, said));
    }

    private Page page(int back) {
        int to = history.size() - back * Page.SIZE;
        if (back < 0 || to <= 0) {
            return Page.EMPTY;
        }
        return new Page(
                List.copyOf(history.subList(Math.max(0, to - Page.SIZE), to)), Page.More.UNKNOWN);
    }

    private void reply(Seat seat, Reply reply) {
        write(seat, seat.side().encode(reply, Understood.NO_TAG, AUDIENCE, NOW));
    }

    private void tell(Event event) {
        if (silent) {
            return;
        }
        List.copyOf(seats.values())
                .forEach(seat -> write(seat, seat.side().encode(event, AUDIENCE)));
    }

    private static void write(Seat seat, Encoded encoded) {
        if (encoded instanceof Encoded.Written(var frames)) {
            frames.forEach(seat.listener::heard);
        }
    }

    boolean knows(String text) {
        return history.stream()
                .anyMatch(said -> said.content().equals(new Content.Text(new Body(text))));
    }

    /// Somebody who is not connected through this transport says something.
    void says(long account, String... texts) {
        lane.execute(
                () -> {
                    for (String text : texts) {
                        say(
                                new RoomAlias("lobby"),
                                new Author(new AccountId(account), new Nickname("n" + account)),
                                new Content.Text(new Body(text)));
                    }
                });
    }

    /// From now on nobody is let in, and nobody is here.
    void goDown() {
        down = true;
        lane.execute(
                () -> {
                    List.copyOf(seats.values()).forEach(seat -> seat.end(Ending.Cause.LOST));
                    seats.clear();
                });
    }

    void comeBack() {
        down = false;
        silent = false;
    }

    /// Takes what is said and tells nobody, not even the one who said it.
    void goSilent() {
        silent = true;
    }

    @Override
    public void close() {
        lane.shutdownNow();
    }

    private final class Seat implements Connection {
        private final Listener listener;
        private AccountId id = new AccountId(1);
        private Nickname nickname = Nickname.NONE;
        private RoomAlias room = new RoomAlias("none");
        private Optional<ServerSide> admitted = Optional.empty();
        private boolean over;

        Seat(Listener listener) {
            this.listener = listener;
        }

        ServerSide side() {
            return admitted.orElseThrow();
        }

        Member member() {
            return new Member(id, nickname);
        }

        void end(Ending.Cause cause) {
            if (!over) {
                over = true;
                listener.ended(Ending.of(cause));
                if (seats.remove(id) != null) {
                    tell(new Event.Left(room, member(), NOW));
                }
            }
        }

        @Override
        public boolean send(Frame frame) {
            if (over) {
                return false;
            }
            lane.execute(
                    () -> {
                        if (!over
                                && side().receive(frame)
                                        instanceof
                                        Decoded.Read<Understood>(Understood.Asks(var asked, _))) {
                            answer(this, asked);
                        }
                    });
            return true;
        }

        @Override
        public void ping() {
            lane.execute(listener::alive);
        }

        @Override
        public long progress() {
            return 0;
        }

        @Override
        public void close() {
            cut();
        }

        @Override
        public void cut() {
            if (!lane.isShutdown()) {
                lane.execute(() -> end(Ending.Cause.LOST));
            }
        }
    }
}
