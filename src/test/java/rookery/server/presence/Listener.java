package rookery.server.presence;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.presence.Presence;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.Event;
import rookery.dialect.packet.Packet;
import rookery.dialect.reply.Reply;
import rookery.server.fanout.Connection;
import rookery.server.fanout.Crowd;
import rookery.server.fanout.Ending;
import rookery.server.fanout.Form;
import rookery.server.fanout.Loop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A device that remembers what it was told, in a dialect that counts how often it writes.
final class Listener implements Connection {
    private static final Audience AUDIENCE =
            new Audience(URI.create("http://localhost"), ZoneOffset.UTC);
    private static final Form FORM =
            new Form(
                    new Packet(),
                    "",
                    AUDIENCE,
                    frames ->
                            ((Frame.Text) frames.getFirst())
                                    .text()
                                    .getBytes(StandardCharsets.UTF_8));

    static final AtomicInteger WRITTEN = new AtomicInteger();

    /// All listeners are of one loop.
    private static final Loop LOOP =
            new Loop() {
                @Override
                public Crowd crowd() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void tell(Collection<? extends Connection> connections, byte[] bytes) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    connections.forEach(connection -> ((Listener) connection).heard.add(text));
                }
            };

    final List<String> heard = new ArrayList<>();
    private final AccountId account;
    private final AccountName name;

    Listener(AccountId account, AccountName name) {
        this.account = account;
        this.name = name;
    }

    static String words(AccountName who, Presence presence) {
        return switch (presence) {
            case Presence.Available(var show, String status) ->
                    who.text() + " " + show + " " + status;
            case Presence.Unavailable(String status, Instant seen) ->
                    who.text() + " gone " + status + " " + seen.getEpochSecond();
        };
    }

    @Override
    public AccountId account() {
        return account;
    }

    @Override
    public void answer(Reply reply) {}

    @Override
    public Handle handle() {
        return Handle.of(name);
    }

    @Override
    public Nickname nickname() {
        return Nickname.NONE;
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public ServerSide side() {
        return new ServerSide() {
            @Override
            public Decoded<Understood> receive(Frame frame) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Encoded encode(Event event, Audience audience) {
                WRITTEN.incrementAndGet();
                AccountEvent.Seen seen = (AccountEvent.Seen) event;
                return new Encoded.Written(
                        List.of(new Frame.Text(words(seen.whom(), seen.presence()))));
            }
        };
    }

    @Override
    public Loop loop() {
        return LOOP;
    }

    @Override
    public void attached(RoomAlias room) {}

    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public void tell(Event event) {
        LOOP.tell(List.of(this), new byte[0]);
    }

    @Override
    public void end(Ending ending) {}
}
