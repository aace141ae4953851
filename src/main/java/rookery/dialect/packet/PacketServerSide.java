package rookery.dialect.packet;

import rookery.core.account.AccountId;
import rookery.core.message.Heard;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.Spoken;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.packet.wire.query.HistoryQuery;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.query.RoomQuery;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.value.Address;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.Request;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection as the server sees it. Remembers what was asked until it is answered, because an
/// answer names its question.
final class PacketServerSide implements ServerSide {
    private final Map<Long, Question> open = new HashMap<>();
    private final Writing writing;
    private final Elders elders;
    private Generation generation = Generation.HOME;
    private long tags;

    /// Read by any thread, for what is told to this connection alone.
    private volatile Name self = new Name(Name.GUEST_MARK + "0");

    PacketServerSide(Writing writing, AccountId guest) {
        this.writing = writing;
        this.elders = new Elders(guest);
    }

    @Override
    public Decoded<Understood> receive(Frame frame) {
        return new Decoded.Read<>(
                switch (frame) {
                    case Frame.Text(String text) ->
                            switch (Spoken.read(text, generation)) {
                                case Spoken.Home(var received) -> {
                                    generation = Generation.HOME;
                                    yield understand(received);
                                }
                                case Spoken.Old(Generation old, OldReceived received) -> {
                                    generation = old;
                                    yield elders.understand(received);
                                }
                            };
                    case Frame.Binary(byte[] bytes) -> understand(PacketPack.readClient(bytes));
                });
    }

    private Understood understand(Received<ClientPacket> received) {
        return switch (received) {
            case Received.Fine<ClientPacket>(ClientPacket packet) -> understand(packet);
            case Received.Faulty<ClientPacket> faulty ->
                    new Understood.Nonsense(frames(faulty.answer()));
        };
    }

    private Understood understand(ClientPacket packet) {
        return switch (packet) {
            case ClientPacket.Heartbeat(String id) -> answered(new ServerPacket.Heartbeat(id));
            case ClientPacket.Ask(String id, Query query) ->
                    asked(
                            new Question(id, Queries.of(query).name(), Optional.of(query)),
                            Asking.request(query));
            case ClientPacket.Say(String id, Post post) ->
                    asked(new Question(id, "message", Optional.empty()), Asking.request(post));
            case ClientPacket.Appear(String id, _) -> notYet(id, "presence");
            case ClientPacket.Sign(String id, Signal signal) ->
                    asked(new Question(id, "event", Optional.empty()), Asking.request(signal));
        };
    }

    private Understood notYet(String id, String query) {
        return id.isEmpty()
                ? new Understood.Answered(List.of())
                : answered(new ServerPacket.Refusal(id, query, Asking.NOT_HERE));
    }

    private Understood asked(Question question, Asking.Meaning meaning) {
        return switch (meaning) {
            case Asking.Meaning.Wanted(Request request) -> {
                tags++;
                open.put(tags, question);
                yield new Understood.Asks(request, tags);
            }
            case Asking.Meaning.Refused(Failure failure) -> answered(question.refusal(failure));
        };
    }

    private Understood answered(ServerPacket packet) {
        return new Understood.Answered(frames(packet));
    }

    private List<Frame> frames(ServerPacket packet) {
        return List.of(writing.frame(packet));
    }

    @Override
    public String tongue() {
        return writing.name();
    }

    @Override
    public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
        Question question = open.remove(tag);
        if (reply instanceof AccountReply.Entered entered) {
            self = new Name(entered.handle().text());
        }
        return new Encoded.Written(
                question == null
                        ? Answers.unasked(reply).map(this::frames).orElse(List.of())
                        : frames(question, reply, audience));
    }

    private List<Frame> frames(Question question, Reply reply, Audience audience) {
        return switch (Answers.of(
                reply, question.page(), heard -> addressed(question, heard), audience)) {
            case Answers.Answer.Brings _ when question.id.isEmpty() -> List.of();
            case Answers.Answer.Brings(var result) ->
                    frames(new ServerPacket.Answer(question.id, question.name, result));
            case Answers.Answer.Fails(Failure failure) -> frames(question.refusal(failure));
        };
    }

    /// A message in a direct is for the one of the two who did not say it.
    private Address addressed(Question question, Heard heard) {
        return question.conversation() instanceof Address.Direct(Name with)
                ? new Address.Direct(
                        heard.author().handle().text().equals(with.text()) ? self : with)
                : question.conversation();
    }

    @Override
    public Encoded encode(Event event, Audience audience) {
        return new Encoded.Written(frames(Telling.packet(event, self, audience)));
    }

    /// @param id as the client chose it; empty: it wants no answer
    /// @param query empty for a message
    private record Question(String id, String name, Optional<Query> query) {
        ServerPacket refusal(Failure failure) {
            return id.isEmpty()
                    ? new ServerPacket.Trouble(failure)
                    : new ServerPacket.Refusal(id, name, failure);
        }

        /// About which it was, if it was about history.
        Address conversation() {
            return query.orElse(null) instanceof HistoryQuery.ReadHistory read
                    ? read.conversation()
                    : new Address.Direct(new Name(Name.GUEST_MARK + "0"));
        }

        /// Which page of a list was asked for.
        Answers.Part page() {
            return query.orElse(null)
                            instanceof RoomQuery.ListMembers(_, _, String after, long limit)
                    ? new Answers.Part(after, limit)
                    : Answers.Part.ALL;
        }
    }
}
