package rookery.dialect.packet.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.attachment.Attachment;
import rookery.core.attachment.ContentHash;
import rookery.core.attachment.Upload;
import rookery.core.history.Around;
import rookery.core.history.FoundMessage;
import rookery.core.history.Stretch;
import rookery.core.history.Summary;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.presence.Appearance;
import rookery.core.presence.Presence;
import rookery.core.presence.Show;
import rookery.core.receipt.Receipt;
import rookery.core.room.Access;
import rookery.core.room.Act;
import rookery.core.room.Departure;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Hook;
import rookery.core.room.Keeping;
import rookery.core.room.Member;
import rookery.core.room.MemberCard;
import rookery.core.room.Quiet;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.core.roster.Bond;
import rookery.core.roster.ContactCard;
import rookery.core.roster.Remarks;
import rookery.core.roster.Standing;
import rookery.dialect.AccountSide;
import rookery.dialect.AccountSide.Incoming;
import rookery.dialect.Audience;
import rookery.dialect.Decoded;
import rookery.dialect.Encoded;
import rookery.dialect.Frame;
import rookery.dialect.Greeting;
import rookery.dialect.Handshake;
import rookery.dialect.ServerSide;
import rookery.dialect.TestTerms;
import rookery.dialect.Understood;
import rookery.dialect.event.AccountEvent;
import rookery.dialect.event.ConversationEvent;
import rookery.dialect.event.Event;
import rookery.dialect.event.MessageEvent;
import rookery.dialect.event.RoomEvent;
import rookery.dialect.packet.Packet;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.ConversationReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.PresenceReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.reply.RosterReply;
import rookery.dialect.reply.UploadReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Token;
import rookery.dialect.request.ConversationRequest;
import rookery.dialect.request.ConversationRequest.Reach;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.MessageRequest.Turn;
import rookery.dialect.request.PresenceRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;
import rookery.dialect.request.RosterRequest;
import rookery.dialect.request.UploadRequest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What one half says, the other half understands: every request, reply and event of an account,
/// with different values each time.
final class PacketHalvesTest {
    private static final Audience AUDIENCE =
            new Audience(URI.create("http://127.0.0.1:8080"), ZoneId.of("UTC"));
    private static final int ROUNDS = 50;

    private final Random random = new Random(7);
    private long tags;

    private ServerSide server() {
        Handshake handshake =
                new Handshake("/packet", "", Map.of(), new AccountId(9), TestTerms.ANY);
        return ((Greeting.Admitted) new Packet().greet(handshake)).side();
    }

    private AccountSide client() {
        return ((AccountSide.Accounts.Has) new Packet().accounts(URI.create("ws://127.0.0.1:8080")))
                .side();
    }

    /// One of so many from there on.
    private <T> T one(T[] all, int from, int count) {
        return List.of(all).get(from + random.nextInt(count));
    }

    private long seq() {
        return 1L + random.nextInt(1_000_000);
    }

    private int limit() {
        return 1 + random.nextInt(200);
    }

    private String word() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            text.appendCodePoint("abcxyz019äß你好ж".codePointAt(random.nextInt(14)));
        }
        return text.toString();
    }

    private AccountName name() {
        return ((AccountName.Parsed.Ok) AccountName.parse("n" + random.nextInt(1_000))).name();
    }

    private Handle handle() {
        return random.nextInt(4) == 0 ? new Handle("~" + seq()) : Handle.of(name());
    }

    private Nickname nickname() {
        return random.nextBoolean() ? Nickname.NONE : new Nickname(word());
    }

    private RoomAlias alias() {
        return new RoomAlias("room" + random.nextInt(1_000));
    }

    private Destination in() {
        return random.nextBoolean()
                ? new Destination.Room(alias())
                : new Destination.Direct(name());
    }

    private Instant at() {
        return Instant.EPOCH.plusMillis(1 + random.nextInt(2_000_000_000));
    }

    private Quiet quiet() {
        return random.nextBoolean() ? Quiet.NONE : new Quiet.Until(at());
    }

    private Password password() {
        return ((Password.Parsed.Ok) Password.parseNew("long enough " + word())).password();
    }

    private MessageId id() {
        return new MessageId(seq());
    }

    private ContentHash hash() {
        return new ContentHash("%064x".formatted(random.nextLong(Long.MAX_VALUE)));
    }

    private Attachment.Kept kept() {
        return new Attachment.Kept("" + seq(), hash(), word() + ".png", "image/png", seq());
    }

    private Content content() {
        Body body = new Body(word());
        return switch (random.nextInt(6)) {
            case 0 -> new Content.Link(body, URI.create("https://a.example/" + seq()), word());
            case 1 -> new Content.Emoji(body, "🐈");
            case 2 -> new Content.RedPacket(body, seq(), word(), "");
            case 3 -> new Content.ContactCard(body, word(), word(), "");
            default -> new Content.Text(body);
        };
    }

    private Context context() {
        return random.nextBoolean()
                ? Context.NONE
                : new Context(word(), id(), List.of(handle(), handle()), random.nextBoolean());
    }

    private Revision revision() {
        return random.nextBoolean()
                ? Revision.NONE
                : new Revision(
                        seq(),
                        at(),
                        Revision.NEVER,
                        random.nextBoolean(),
                        List.of(new Reaction(new Emoji("👍"), 3, true)));
    }

    /// In a room, since in a direct it depends on who reads.
    private Message message(RoomAlias room) {
        Handle by = handle();
        return new Message(
                id(),
                room,
                seq(),
                new Author(
                        Contents.number(new rookery.dialect.packet.wire.value.Name(by.text())),
                        by,
                        nickname()),
                new LocalId("l-" + seq()),
                at(),
                content(),
                context(),
                revision());
    }

    private RoomSettings settings() {
        return new RoomSettings(
                word(),
                new Avatar.None(),
                one(Access.values(), 0, 3),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private RoomCard room() {
        return new RoomCard(
                alias(),
                settings(),
                one(Keeping.values(), 0, 2),
                random.nextInt(1_000),
                one(Role.values(), 0, 5));
    }

    private Remarks remarks() {
        return ((Remarks.Parsed.Ok) Remarks.parse(word(), List.of(word()), "")).remarks();
    }

    private Profile profile() {
        return ((Profile.Parsed.Ok) Profile.parse(nickname(), new Avatar.None(), word(), word()))
                .profile();
    }

    private Act act() {
        return switch (random.nextInt(6)) {
            case 0 -> new Act.Invite();
            case 1 -> new Act.Kick();
            case 2 -> new Act.Ban();
            case 3 -> new Act.Unban();
            case 4 -> new Act.Silence(quiet());
            default -> new Act.Give(one(Role.values(), 0, 4));
        };
    }

    private Around around() {
        return switch (random.nextInt(7)) {
            case 0 -> new Around.Newest();
            case 1 -> new Around.Oldest();
            case 2 -> new Around.Before(seq());
            case 3 -> new Around.After(seq());
            case 4 -> new Around.At(seq());
            case 5 -> new Around.Known(id(), one(Around.Side.values(), 0, 3));
            default -> new Around.Moment(at(), one(Around.Side.values(), 0, 3));
        };
    }

    private Appearance appearance() {
        return switch (random.nextInt(3)) {
            case 0 -> new Appearance.Shown(one(Show.values(), 0, 3), word());
            case 1 -> new Appearance.Invisible(word());
            default -> new Appearance.Gone(word());
        };
    }

    private Presence presence() {
        return random.nextBoolean()
                ? new Presence.Available(one(Show.values(), 0, 3), word())
                : new Presence.Unavailable(word(), at());
    }

    private ContactCard contact() {
        Profile profile = new Profile(nickname(), new Avatar.None(), "", "");
        return new ContactCard(name(), profile, one(Standing.values(), 0, 5), remarks(), word());
    }

    private List<Request> requests() {
        return List.of(
                new AccountRequest.Register(
                        name(), password(), nickname(), new Token("t" + seq()), word()),
                new AccountRequest.LogIn(name(), password(), word()),
                new AccountRequest.Resume(new Token("t" + seq())),
                new AccountRequest.EnterAsGuest(nickname()),
                new AccountRequest.LogOut(new AccountRequest.Which.This()),
                new AccountRequest.LogOut(new AccountRequest.Which.Other(seq())),
                new AccountRequest.LogOut(new AccountRequest.Which.All()),
                new AccountRequest.ChangePassword(password(), password()),
                new AccountRequest.DeleteAccount(password()),
                new AccountRequest.ListDevices(),
                new AccountRequest.ReadProfile(name()),
                new AccountRequest.ChangeProfile(profile()),
                new RosterRequest.ListContacts("c" + seq(), limit()),
                new RosterRequest.FindAccounts(word(), limit()),
                new RosterRequest.Step(name(), Bond.Step.ASK, word()),
                new RosterRequest.Step(name(), one(Bond.Step.values(), 1, 5), ""),
                new RosterRequest.Remark(name(), remarks()),
                new PresenceRequest.Appear(appearance()),
                new PresenceRequest.Watch(name()),
                new PresenceRequest.Unwatch(name()),
                new PresenceRequest.ReadPresences(List.of(handle(), handle())),
                new RoomRequest.Create(alias(), settings(), Keeping.HISTORY),
                new RoomRequest.FindRooms(word(), "c" + seq(), limit()),
                new RoomRequest.ReadRoom(alias()),
                new RoomRequest.ChangeSettings(alias(), settings()),
                new RoomRequest.Do(alias(), name(), act(), ""),
                new RoomRequest.Do(alias(), name(), new Act.Kick(), word()),
                new RoomRequest.ListCards(alias(), RoomRequest.Whom.BANNED, "c", limit()),
                new Request.Join(alias(), Nickname.NONE, Request.Unmade.REFUSE),
                new Request.Leave(alias()),
                new ConversationRequest.ListConversations("c" + seq(), limit()),
                new ConversationRequest.Mute(in(), quiet()),
                new ConversationRequest.SaveDraft(in(), new Draft(word())),
                new ConversationRequest.Mark(in(), one(Reach.values(), 0, 2), seq()),
                new ConversationRequest.ListReceipts(in()),
                new RoomRequest.MakeHook(alias(), nickname()),
                new RoomRequest.ListHooks(alias()),
                new RoomRequest.RemoveHook(alias(), 1 + seq()),
                new MessageRequest.Correct(in(), id(), new Body(word()), List.of(handle())),
                new MessageRequest.Retract(in(), id()),
                new MessageRequest.React(in(), id(), new Emoji("👍"), one(Turn.values(), 0, 2)),
                new MessageRequest.Pin(in(), id(), one(Turn.values(), 0, 2)),
                new MessageRequest.ListPins(in()),
                new MessageRequest.ReadChanges(in(), seq(), limit()),
                new MessageRequest.Search(
                        word(), List.of(in()), List.of(handle()), "c" + seq(), limit()),
                new UploadRequest.Begin(word(), seq(), hash()),
                new UploadRequest.ReadUpload("u-" + seq()),
                new UploadRequest.Finish("u-" + seq()),
                new UploadRequest.Cancel("u-" + seq()),
                new Request.Post(in(), new LocalId("l-" + seq()), content(), context()),
                new Request.Post(
                        in(),
                        new LocalId("l-" + seq()),
                        new Content.Voice(new Body(word()), kept(), Duration.ofMillis(seq())),
                        context()),
                new Request.Type(in(), one(Request.Sign.values(), 0, 2)),
                new Request.ReadHistory(in(), around(), limit()));
    }

    @Test
    void theServerUnderstandsEveryRequest() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Request request : requests()) {
                assertThat(asked(server(), written(client(), request)).request())
                        .usingRecursiveComparison()
                        .isEqualTo(request);
            }
        }
    }

    private Hook hook() {
        return new Hook(1 + seq(), new Nickname("CI"), "9hYc2k", at(), at());
    }

    private Frame written(AccountSide client, Request request) {
        return ((Encoded.Written) client.encode(request, ++tags)).frames().getFirst();
    }

    private static Understood.Asks asked(ServerSide server, Frame frame) {
        return (Understood.Asks) ((Decoded.Read<Understood>) server.receive(frame)).value();
    }

    @Test
    void theClientUnderstandsEveryReply() {
        for (int round = 0; round < ROUNDS; round++) {
            RoomAlias room = alias();
            Destination in = new Destination.Room(room);
            answers(
                    new AccountRequest.Resume(new Token("t")),
                    new AccountReply.Entered(
                            new AccountId(seq()),
                            Handle.of(name()),
                            Nickname.NONE,
                            seq(),
                            new Token("t" + seq())));
            answers(
                    new AccountRequest.ListDevices(),
                    new AccountReply.Devices(
                            List.of(new AccountReply.Device(seq(), word(), at(), at(), true))));
            answers(
                    new AccountRequest.ReadProfile(name()),
                    new AccountReply.ProfileShown(
                            new Person(name(), profile(), Optional.of(name()), true)));
            answers(
                    new RosterRequest.ListContacts("", 9),
                    new RosterReply.Contacts(List.of(contact(), contact()), "next"));
            answers(
                    new RosterRequest.FindAccounts("n", 9),
                    new RosterReply.Found(List.of(new Person(name(), profile()))));
            answers(
                    new PresenceRequest.ReadPresences(List.of(handle())),
                    new PresenceReply.Presences(
                            List.of(new PresenceReply.Of(handle(), presence()))));
            answers(
                    new RoomRequest.MakeHook(room, new Nickname("CI")),
                    new RoomReply.HookMade(hook(), "/packet/hook/t"));
            answers(
                    new RoomRequest.ListHooks(room),
                    new RoomReply.Hooks(room, List.of(hook(), hook())));
            answers(new RoomRequest.ReadRoom(room), new RoomReply.Shown(room()));
            answers(
                    new RoomRequest.FindRooms("", "", 9),
                    new RoomReply.Rooms(List.of(room(), room()), "next"));
            answers(
                    new RoomRequest.ListCards(room, RoomRequest.Whom.MEMBERS, "", 9),
                    new RoomReply.Cards(
                            room,
                            List.of(
                                    new MemberCard(
                                            handle(),
                                            nickname(),
                                            new Avatar.None(),
                                            one(Role.values(), 0, 4),
                                            at(),
                                            quiet(),
                                            new Presence.Available(Show.AWAY, ""),
                                            true)),
                            ""));
            answers(
                    new ConversationRequest.ListConversations("", 9),
                    new ConversationReply.Conversations(
                            List.of(
                                    new Summary(
                                            in,
                                            word(),
                                            new Avatar.None(),
                                            seq(),
                                            seq(),
                                            seq(),
                                            3,
                                            1,
                                            quiet(),
                                            new Draft(word()),
                                            List.of(message(room)))),
                            "next"));
            answers(
                    new ConversationRequest.ListReceipts(in),
                    new ConversationReply.Receipts(in, List.of(new Receipt(handle(), 9, 7))));
            answers(
                    new Request.ReadHistory(in, around(), 9),
                    new Reply.Stretched(
                            in, new Stretch(List.of(message(room), message(room)), true, false)));
            answers(
                    new MessageRequest.ListPins(in),
                    new MessageReply.Pins(in, List.of(message(room))));
            answers(
                    new MessageRequest.ReadChanges(in, 1, 9),
                    new MessageReply.Changes(in, List.of(message(room)), seq(), true));
            answers(
                    new MessageRequest.Search(word(), List.of(), List.of(), "", 9),
                    new MessageReply.Found(List.of(new FoundMessage(in, message(room))), "next"));
            answers(new MessageRequest.Retract(in, id()), new MessageReply.Changed(seq()));
            answers(
                    new UploadRequest.ReadUpload("u"),
                    new UploadReply.Underway(new Upload("u", "/packet/upload/u", 3, 9)));
            answers(new UploadRequest.Finish("u"), new UploadReply.Finished(kept()));
            answers(new Request.Leave(room), new Reply.Done());
            answers(new Request.Leave(room), new Reply.Denied(Reply.Problem.NOT_ALLOWED, word()));
        }
    }

    private void answers(Request request, Reply reply) {
        AccountSide client = client();
        ServerSide server = server();
        Understood.Asks asks = asked(server, written(client, request));
        Frame frame =
                ((Encoded.Written) server.encode(reply, asks.tag(), AUDIENCE, at()))
                        .frames()
                        .getFirst();
        assertThat(heard(client, frame))
                .usingRecursiveComparison()
                .isEqualTo(List.of(new Incoming.Answer(tags, reply)));
    }

    private List<Incoming> heard(AccountSide client, Frame frame) {
        return ((Decoded.Read<List<Incoming>>) client.receive(frame, Instant.EPOCH)).value();
    }

    private List<Event> events() {
        RoomAlias room = alias();
        Handle who = handle();
        Member member =
                new Member(
                        Contents.number(new rookery.dialect.packet.wire.value.Name(who.text())),
                        who,
                        nickname());
        Member nameless = new Member(member.id(), who, Nickname.NONE);
        List<Event> all = new ArrayList<>();
        all.add(new Event.Posted(room, message(room)));
        all.add(new Event.Typing(in(), nameless, Request.Sign.WRITING));
        all.add(new Event.Joined(room, member, Instant.EPOCH));
        all.add(new Event.Left(room, nameless, Departure.KICKED, handle(), word(), Instant.EPOCH));
        all.add(new RoomEvent.RoleGiven(room, handle(), Role.MODERATOR, handle()));
        all.add(new RoomEvent.Silenced(room, handle(), quiet(), handle()));
        all.add(new RoomEvent.RoomChanged(room()));
        all.add(new RoomEvent.Invited(room(), handle()));
        all.add(new ConversationEvent.Marked(in(), handle(), Reach.DELIVERED, seq()));
        all.add(new ConversationEvent.Marked(in(), handle(), Reach.DISPLAYED, seq()));
        all.add(new ConversationEvent.Drafted(in(), new Draft(word())));
        all.add(new ConversationEvent.Muted(in(), quiet()));
        all.add(
                new MessageEvent.Corrected(
                        in(), id(), seq(), new Body(word()), List.of(handle()), at()));
        all.add(new MessageEvent.Retracted(in(), id(), seq(), handle(), at()));
        all.add(new MessageEvent.Reacted(in(), id(), seq(), handle(), new Emoji("👍"), Turn.OFF));
        all.add(new MessageEvent.Pinned(in(), id(), seq(), handle(), Turn.ON));
        all.add(new AccountEvent.ContactChanged(contact()));
        all.add(new AccountEvent.ProfileChanged(new Person(name(), profile())));
        all.add(new AccountEvent.Seen(name(), presence()));
        return all;
    }

    @Test
    void theClientUnderstandsEveryEvent() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Event event : events()) {
                Frame frame =
                        ((Encoded.Written) server().encode(event, AUDIENCE)).frames().getFirst();
                assertThat(heard(client(), frame))
                        .usingRecursiveComparison()
                        .isEqualTo(List.of(new Incoming.News(event)));
            }
        }
    }
}
