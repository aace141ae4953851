package rookery.dialect.xnest;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.ServerSide;
import rookery.dialect.Understood;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.NumberedReply;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.Request;
import rookery.dialect.xnest.wire.ClientText;
import rookery.dialect.xnest.wire.FileByte;
import rookery.dialect.xnest.wire.FrameText;
import rookery.dialect.xnest.wire.Pid;
import rookery.dialect.xnest.wire.WireTime;
import rookery.dialect.xnest.wire.Words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One connection as the server sees it: in one room from the first moment to the last.
public final class XnestServerSide implements ServerSide {
    /// Possessive, so that a long run of zeros is read once.
    private static final Pattern INTEGER = Pattern.compile("([+-]?)(?=[0-9])0*+([0-9]*+)");

    /// More digits than this mean a page that is not there, whatever they are.
    private static final int MAX_CURSOR_DIGITS = 9;

    private final RoomAlias room;
    private final AccountId self;
    private long posts;

    XnestServerSide(RoomAlias room, AccountId self) {
        this.room = room;
        this.self = self;
    }

    @Override
    public Decoded<Understood> receive(Frame frame) {
        return switch (frame) {
            case Frame.Text(String text) -> receive(ClientText.of(text));
            case Frame.Binary(byte[] bytes) -> receive(bytes);
        };
    }

    private Decoded<Understood> receive(byte[] bytes) {
        if (bytes.length == 0) {
            return new Decoded.Malformed<>("A binary frame needs a first byte that says its kind.");
        }
        byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
        return asks(
                new Request.PostFile(room, nextLocalId(), FileByte.kind(bytes[0]), "", content));
    }

    private Decoded<Understood> receive(ClientText text) {
        return switch (text) {
            case ClientText.Plain(String said) ->
                    body(
                            said,
                            body -> new Request.Post(room, nextLocalId(), new Content.Text(body)));
            case ClientText.Call(String said) ->
                    body(said, body -> new Request.CallOut(room, body));
            case ClientText.To(String pid, String said) -> {
                Optional<AccountId> to = Pid.parse(pid);
                yield to.isPresent()
                        ? body(said, body -> new Request.Whisper(to.get(), body))
                        : new Decoded.Malformed<>("@to: needs an id of the form <0.1.0>.");
            }
            case ClientText.ChangeName(String name) ->
                    switch (Nickname.parse(name)) {
                        case Nickname.Parsed.Ok(Nickname nickname) ->
                                asks(new Request.Rename(room, nickname));
                        case Nickname.Parsed.No(Nickname.Problem problem) ->
                                new Decoded.Malformed<>(Sentences.of(problem));
                    };
            case ClientText.History(String cursor) -> page(cursor);
        };
    }

    private static Decoded<Understood> body(String text, Function<Body, Request> request) {
        return switch (Body.parse(text)) {
            case Body.Parsed.Ok(Body body) -> asks(request.apply(body));
            case Body.Parsed.No(Body.Problem problem) ->
                    new Decoded.Malformed<>(Sentences.of(problem));
        };
    }

    private Decoded<Understood> page(String cursor) {
        Matcher parts = INTEGER.matcher(cursor);
        if (!parts.matches()) {
            return new Decoded.Malformed<>("@history: needs a whole number.");
        }
        String digits = "0" + parts.group(2);
        int back =
                digits.length() > MAX_CURSOR_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
        return asks(new Request.ReadPage(room, parts.group(1).equals("-") ? -back : back));
    }

    private static Decoded<Understood> asks(Request request) {
        return new Decoded.Read<>(new Understood.Asks(request));
    }

    private LocalId nextLocalId() {
        posts++;
        return new LocalId("xnest-" + self.number() + "-" + posts);
    }

    @Override
    public Encoded encode(Reply reply, long tag, Audience audience, Instant now) {
        String time = WireTime.live(now, audience.zone());
        return switch (reply) {
            case Reply.Welcomed welcomed -> new Encoded.Written(welcome(welcomed, audience, time));
            // The sender's own copy of the message says it.
            case Reply.Accepted _ -> Encoded.Written.NOTHING;
            case Reply.History(var inRoom, var asker, var page) ->
                    Encoded.Written.of(
                            FrameText.of(
                                    asker,
                                    inRoom,
                                    Words.HISTORY,
                                    FrameText.history(inRoom, page.messages(), audience),
                                    time));
            case Reply.Members _ -> new Encoded.NoWord(Capability.MEMBERS);
            case Reply.Stretched _ -> new Encoded.NoWord(Capability.HISTORY);
            // Guests are never asked to log in here, and nothing but rooms is asked for.
            case AccountReply _,
                    RosterReply _,
                    PresenceReply _,
                    RoomReply _,
                    ConversationReply _,
                    MessageReply _,
                    UploadReply _,
                    NumberedReply _,
                    Reply.Done _,
                    Reply.Denied _,
                    Reply.Slowed _ ->
                    Encoded.Written.NOTHING;
            case Reply.Refused(var inRoom, var asker, _, _) ->
                    Encoded.Written.of(
                            FrameText.of(
                                    asker,
                                    inRoom,
                                    Words.ERROR,
                                    FrameText.Payload.text(Words.ERROR_TEXT),
                                    time));
        };
    }

    /// Official clients break on any other order.
    private static List<Frame> welcome(Reply.Welcomed welcomed, Audience audience, String time) {
        AccountId self = welcomed.self().id();
        RoomAlias room = welcomed.room();
        int count = welcomed.members().size();
        List<Heard> messages = welcomed.history().messages();
        return List.of(
                FrameText.of(self, room, Words.SELF, FrameText.Payload.text(Pid.of(self)), time),
                FrameText.of(self, room, Words.MEMBER_COUNT, json -> json.value(count), time),
                FrameText.of(
                        self, room, Words.MEMBERS, FrameText.members(welcomed.members()), time),
                FrameText.of(
                        self,
                        room,
                        Words.HISTORY,
                        FrameText.history(room, messages, audience),
                        time));
    }

    @Override
    public Encoded encode(Event event, Audience audience) {
        return switch (event) {
            case Event.Posted(var inRoom, Heard message, _) ->
                    told(
                            message.author().id(),
                            inRoom,
                            Words.live(message.content()),
                            FrameText.payload(inRoom, message.content(), audience),
                            message.at(),
                            audience);
            // Guests have no directs, and are called something in rooms only.
            case Event.PostedDirect _, Event.Hailed _ -> Encoded.Written.NOTHING;
            case Event.Typing _ -> new Encoded.NoWord(Capability.TYPING);
            case Event.Joined(var inRoom, var member, Instant at) ->
                    came(inRoom, member, at, audience);
            case Event.Arrived(var inRoom, var member, Instant at) ->
                    came(inRoom, member, at, audience);
            case Event.Left(var inRoom, var member, _, _, _, Instant at) ->
                    went(inRoom, member, at, audience);
            case Event.Departed(var inRoom, var member, Instant at) ->
                    went(inRoom, member, at, audience);
            case MessageEvent change -> new Encoded.NoWord(change.capability());
            case RoomEvent _, ConversationEvent _, AccountEvent _ -> Encoded.Written.NOTHING;
            case Event.Renamed(var inRoom, var member, Instant at) ->
                    told(
                            member.id(),
                            inRoom,
                            Words.CHANGENAME,
                            member.nickname().text(),
                            at,
                            audience);
            case Event.Whispered(var inRoom, var from, Body body, Instant at) ->
                    told(from.id(), inRoom, Words.PRIVATE, body.text(), at, audience);
            case Event.CalledOut(var inRoom, var from, Body body, Instant at) ->
                    told(from.id(), inRoom, Words.CALL, body.text(), at, audience);
        };
    }

    private static Encoded came(RoomAlias room, Member member, Instant at, Audience audience) {
        return told(member.id(), room, Words.JOIN, member.nickname().text(), at, audience);
    }

    private static Encoded went(RoomAlias room, Member member, Instant at, Audience audience) {
        return told(member.id(), room, Words.LEAVE, Words.LEAVE, at, audience);
    }

    private static Encoded told(
            AccountId from,
            RoomAlias room,
            String type,
            String payload,
            Instant at,
            Audience audience) {
        return Encoded.Written.of(
                FrameText.of(
                        from,
                        room,
                        type,
                        FrameText.Payload.text(payload),
                        WireTime.live(at, audience.zone())));
    }
}
