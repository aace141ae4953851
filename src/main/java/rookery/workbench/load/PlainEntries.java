package rookery.workbench.load;

import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.ClientSide.Incoming;
import rookery.dialect.Decoded;
import rookery.dialect.Dialect;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Of a dialect whose connections are rooms. The mark stands in the text.
final class PlainEntries implements Entries {
    private final Dialect dialect;
    private final URI server;
    private final String run;
    private final Request.Unmade unmade;

    PlainEntries(Dialect dialect, URI server, String run, Request.Unmade unmade) {
        this.dialect = dialect;
        this.server = server;
        this.run = run;
        this.unmade = unmade;
    }

    @Override
    public List<Entry> before() {
        return List.of();
    }

    @Override
    public Entry member(int room, int member) {
        return new Plain(side(room, "m" + member));
    }

    private ClientSide side(int room, String name) {
        return dialect.client(
                server,
                new Request.Join(LoadRun.alias(run, room), new Nickname(name), unmade),
                ZoneOffset.UTC);
    }

    @Override
    public byte[] message(int room, int size) throws IOException {
        Body body = new Body(new String(Mark.text(size), StandardCharsets.US_ASCII));
        RoomAlias alias = LoadRun.alias(run, room);
        if (side(room, "load")
                                .encode(
                                        new Request.Post(
                                                alias, new LocalId("load"), new Content.Text(body)))
                        instanceof Encoded.Written(var frames)
                && frames.getFirst() instanceof Frame.Text(String frame)) {
            return frame.getBytes(StandardCharsets.UTF_8);
        }
        throw new IOException("the dialect " + dialect.name() + " does not post by a text frame");
    }

    private static final class Plain implements Entry {
        private final ClientSide side;
        private boolean in;

        Plain(ClientSide side) {
            this.side = side;
        }

        @Override
        public URI address() {
            return side.address();
        }

        @Override
        public List<Frame> first() {
            return List.of();
        }

        @Override
        public List<Frame> hear(Frame.Text said) {
            in =
                    side.receive(said, Instant.EPOCH)
                                    instanceof Decoded.Read<List<Incoming>>(var incoming)
                            && incoming.stream()
                                    .anyMatch(
                                            each ->
                                                    each
                                                            instanceof
                                                            Incoming.Answer(Reply.Welcomed _));
            return List.of();
        }

        @Override
        public boolean isIn() {
            return in;
        }

        @Override
        public Meaning meaning(String said) {
            return Meaning.DELIVERED;
        }
    }
}
