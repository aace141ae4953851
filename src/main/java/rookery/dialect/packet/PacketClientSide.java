package rookery.dialect.packet;

import rookery.core.capability.Capability;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.dialect.ClientSide;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.packet.wire.PacketText;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.home.Attached;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.MessageTold;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.query.AccountQuery;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.HistoryQuery.Direction;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.value.Address;
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
import java.util.List;
import java.util.Set;

/// A guest in one room, as the client sees it.
final class PacketClientSide implements ClientSide {
    private static final int MOST_MEMBERS = 500;

    private final URI address;
    private final Request.Join join;
    private final Conversing conversing;
    private long ids;

    PacketClientSide(URI server, Request.Join join) {
        address = URI.create(server.getScheme() + "://" + server.getRawAuthority() + Packet.PATH);
        this.join = join;
        conversing = new Conversing(join);
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public Set<Capability> capabilities() {
        return Packet.CLIENT_CAPABILITIES;
    }

    /// All at once: the server answers in turn.
    @Override
    public List<Frame> first() {
        RoomAlias room = join.room();
        return List.of(
                ask(new AccountQuery.EnterAsGuest(join.nickname()), new Conversing.Asked.Entry()),
                ask(new RoomQuery.Join(room), new Conversing.Asked.Coming()),
                ask(
                        new RoomQuery.ListMembers(room, false, "", MOST_MEMBERS),
                        new Conversing.Asked.Members()),
                ask(newest(), new Conversing.Asked.FirstPage()));
    }

    private HistoryQuery.ReadHistory newest() {
        return history(0);
    }

    private HistoryQuery.ReadHistory history(long before) {
        return new HistoryQuery.ReadHistory(
                new Address.Room(join.room()),
                Direction.BEFORE,
                before,
                MessageTold.NO_ID,
                Instant.EPOCH,
                Page.SIZE);
    }

    private Frame ask(Query query, Conversing.Asked asked) {
        return frame(new ClientPacket.Ask(nextId(asked), query));
    }

    private String nextId(Conversing.Asked asked) {
        ids++;
        String id = Long.toString(ids);
        conversing.asked(id, asked);
        return id;
    }

    private static Frame frame(ClientPacket packet) {
        return new Frame.Text(PacketText.write(packet));
    }

    @Override
    public Encoded encode(Request request) {
        return switch (request) {
            // What is said first says it.
            case Request.Join _ -> Encoded.Written.NOTHING;
            case Request.Leave(RoomAlias room) ->
                    Encoded.Written.of(
                            ask(new RoomQuery.Leave(room), new Conversing.Asked.Going()));
            case Request.Post(
                            Destination.Room(var room),
                            LocalId localId,
                            Content.Text(Body body),
                            _) ->
                    Encoded.Written.of(post(room, localId, body));
            case Request.Post(_, _, Content.Filed _, _) -> new Encoded.NoWord(Capability.FILE);
            case Request.Post _ -> new Encoded.NoWord(Capability.DIRECT);
            case Request.PostFile _ -> new Encoded.NoWord(Capability.FILE);
            case Request.Rename _ -> new Encoded.NoWord(Capability.RENAME);
            case Request.Whisper _, Request.Hail _, Request.Headline _ ->
                    new Encoded.NoWord(Capability.WHISPER);
            case Request.CallOut _ -> new Encoded.NoWord(Capability.CALL_OUT);
            case Request.ReadPage(_, int back) ->
                    Encoded.Written.of(
                            ask(
                                    back == 0 ? newest() : history(conversing.pageEnd(back)),
                                    new Conversing.Asked.OnePage()));
            case Request.ListMembers(RoomAlias room) ->
                    Encoded.Written.of(
                            ask(
                                    new RoomQuery.ListMembers(room, false, "", MOST_MEMBERS),
                                    new Conversing.Asked.Members()));
            case Request.ReadHistory _ -> new Encoded.NoWord(Capability.NUMBERED);
            case Request.Type _ -> new Encoded.NoWord(Capability.TYPING);
            case AccountRequest _,
                    RosterRequest _,
                    PresenceRequest _,
                    RoomRequest _,
                    ConversationRequest _,
                    MessageRequest _,
                    UploadRequest _,
                    NumberedRequest _ ->
                    new Encoded.NoWord(Capability.ACCOUNTS);
        };
    }

    private Frame post(RoomAlias room, LocalId localId, Body body) {
        Post post =
                new Post(
                        MessageTold.Type.GROUPCHAT,
                        new Address.Room(room),
                        "",
                        body,
                        localId,
                        new Attached.Text(),
                        MessageTold.NO_ID,
                        List.of(),
                        false);
        String id = nextId(new Conversing.Asked.Said(localId, new Content.Text(body)));
        return frame(new ClientPacket.Say(id, post));
    }

    @Override
    public Decoded<List<Incoming>> receive(Frame frame, Instant now) {
        return switch (frame) {
            case Frame.Text(String text) ->
                    switch (PacketText.readServer(text)) {
                        case Received.Fine<ServerPacket>(ServerPacket packet) ->
                                new Decoded.Read<>(conversing.hear(packet, now));
                        case Received.Faulty<ServerPacket> faulty ->
                                new Decoded.Malformed<>(faulty.failure().sentence());
                    };
            case Frame.Binary _ -> new Decoded.Malformed<>("This connection speaks JSON.");
        };
    }
}
