package rookery.dialect.packet;

import rookery.core.account.AccountId;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.packet.asking.Asking;
import rookery.dialect.packet.asking.AskingOthers;
import rookery.dialect.packet.asking.AskingTalk;
import rookery.dialect.packet.asking.Meaning;
import rookery.dialect.packet.elder.ElderTelling;
import rookery.dialect.packet.elder.Elders;
import rookery.dialect.packet.telling.Answers;
import rookery.dialect.packet.telling.Telling;
import rookery.dialect.packet.wire.Generation;
import rookery.dialect.packet.wire.PacketPack;
import rookery.dialect.packet.wire.Received;
import rookery.dialect.packet.wire.Spoken;
import rookery.dialect.packet.wire.home.ClientPacket;
import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.Post;
import rookery.dialect.packet.wire.home.Presence;
import rookery.dialect.packet.wire.home.ServerPacket;
import rookery.dialect.packet.wire.home.Signal;
import rookery.dialect.packet.wire.old.OldReceived;
import rookery.dialect.packet.wire.query.Query;
import rookery.dialect.packet.wire.table.Queries;
import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.request.AccountRequest;
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
    private final Follows follows;
    private Writing writing;

    /// How what nobody asked for is written. Settled before the connection is somebody.
    private volatile Writing told;

    private final Elders elders;
    private Generation generation;
    private long tags;

    /// What is still to be said before the first answer of the home generation.
    private Optional<ServerPacket> welcome;

    /// Read by any thread, for what is told to this connection alone.
    private volatile Name self = new Name(Name.GUEST_MARK + "0");

    /// @param before of which generation the client is thought to be until it speaks
    /// @param welcome before the first answer of the home generation; empty where it was said
    PacketServerSide(
            Writing writing,
            Follows follows,
            AccountId guest,
            Generation before,
            Optional<ServerPacket> welcome) {
        this.writing = writing;
        this.told = writing;
        this.follows = follows;
        this.generation = before;
        this.welcome = welcome;
        this.elders = new Elders(guest);
    }

    @Override
    public Decoded<Understood> receive(Frame frame) {
        if (follows == Follows.CLIENT) {
            writing = frame instanceof Frame.Text ? Writing.JSON : Writing.MESSAGE_PACK;
        }
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
                    new Understood.Nonsense(answer(faulty.answer()));
        };
    }

    private Understood understand(ClientPacket packet) {
        return switch (packet) {
            case ClientPacket.Heartbeat(String id) -> answered(new ServerPacket.Heartbeat(id));
            case ClientPacket.Ask(String id, Query query) ->
                    asked(new Question(id, Queries.of(query).name()), Asking.request(query));
            case ClientPacket.Say(String id, Post post) ->
                    asked(new Question(id, "message"), AskingTalk.of(post));
            case ClientPacket.Appear(String id, Presence presence) ->
                    asked(new Question(id, "presence"), AskingOthers.of(presence));
            case ClientPacket.Sign(String id, Signal signal) ->
                    asked(new Question(id, "event"), AskingTalk.of(signal));
        };
    }

    private Understood asked(Question question, Meaning meaning) {
        return switch (meaning) {
            case Meaning.Wanted(Request request) -> {
                if (request instanceof AccountRequest.Entering) {
                    told = writing;
                }
                tags++;
                open.put(tags, question);
                yield new Understood.Asks(request, tags);
            }
            case Meaning.Refused(Failure failure) -> answered(question.refusal(failure));
        };
    }

    private Understood answered(ServerPacket packet) {
        return new Understood.Answered(answer(packet));
    }

    private List<Frame> answer(ServerPacket packet) {
        if (welcome.isEmpty()) {
            return frames(packet);
        }
        ServerPacket first = welcome.get();
        welcome = Optional.empty();
        return List.of(writing.frame(first), writing.frame(packet));
    }

    private List<Frame> frames(ServerPacket packet) {
        return List.of(writing.frame(packet));
    }

    @Override
    public String tongue() {
        return elders.tongue().map(Generation::name).orElse(told.name());
    }

    @Override
    public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
        if (reply instanceof AccountReply.Entered entered) {
            self = new Name(entered.handle().text());
            elders.entered();
        }
        if (Elders.asked(tag)) {
            return new Encoded.Written(elders.answer(reply, tag));
        }
        Question question = open.remove(tag);
        return new Encoded.Written(
                question == null ? unasked(reply) : frames(question, reply, audience));
    }

    private List<Frame> unasked(Reply reply) {
        return elders.tongue().isPresent()
                ? elders.unasked(reply)
                : Answers.unasked(reply).map(this::answer).orElse(List.of());
    }

    private List<Frame> frames(Question question, Reply reply, Audience audience) {
        return switch (new Answers(self, audience).of(reply)) {
            case Answers.Answer.Brings _ when question.id.isEmpty() -> List.of();
            case Answers.Answer.Brings(var result) ->
                    answer(new ServerPacket.Answer(question.id, question.name, result));
            case Answers.Answer.Fails(Failure failure) -> answer(question.refusal(failure));
        };
    }

    @Override
    public Encoded encode(Event event, Audience audience) {
        if (event instanceof MessageEvent change && elders.tongue().isPresent()) {
            return new Encoded.NoWord(change.capability());
        }
        return new Encoded.Written(
                elders.tongue()
                        .map(old -> ElderTelling.frames(event, old, self.text()))
                        .orElseGet(
                                () ->
                                        Telling.packet(event, self, audience)
                                                .map(packet -> List.of(told.frame(packet)))
                                                .orElse(List.of())));
    }

    /// Whose packets decide in which form the server writes.
    enum Follows {
        CLIENT,
        NOBODY
    }

    /// @param id as the client chose it; empty: it wants no answer
    private record Question(String id, String name) {
        ServerPacket refusal(Failure failure) {
            return id.isEmpty()
                    ? new ServerPacket.Trouble(failure)
                    : new ServerPacket.Refusal(id, name, failure);
        }
    }
}
