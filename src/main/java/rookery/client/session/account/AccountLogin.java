package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Paged;
import rookery.client.attachment.upload.FileDesk;
import rookery.client.presence.Presences;
import rookery.client.roster.Roster;
import rookery.client.session.Conversation;
import rookery.client.session.Device;
import rookery.client.session.Invitation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Offer;
import rookery.client.session.Self;
import rookery.client.session.ServerAddress;
import rookery.client.session.entry.Replied;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Handle;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.reply.Reply;
import rookery.dialect.reply.RoomReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.AccountRequest.Which;
import rookery.dialect.request.MessageRequest;
import rookery.dialect.request.Request;
import rookery.dialect.request.RoomRequest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// The handle of one login: everything is done on its thread.
final class AccountLogin implements Login {
    private static final int PAGE = 50;

    private final ServerAddress server;
    private final LoginLoop loop;
    private final LoginState state;
    private final LoginDesk desk;
    private final Roster roster;
    private final Presences presences;
    private final FileDesk files;

    AccountLogin(
            ServerAddress server,
            LoginLoop loop,
            LoginState state,
            LoginDesk desk,
            Roster roster,
            Presences presences,
            FileDesk files) {
        this.server = server;
        this.loop = loop;
        this.state = state;
        this.desk = desk;
        this.roster = roster;
        this.presences = presences;
        this.files = files;
    }

    @Override
    public ServerAddress server() {
        return server;
    }

    @Override
    public Watchable<Link> link() {
        return state.link;
    }

    @Override
    public Watchable<Self> self() {
        return state.self;
    }

    @Override
    public Watchable<Offer> offer() {
        return state.offer;
    }

    @Override
    public boolean can(Capability capability) {
        return state.can(capability);
    }

    @Override
    public Watchable<List<Conversation>> conversations() {
        return state.conversations;
    }

    @Override
    public Conversation open(Destination destination) {
        return desk.open(destination);
    }

    @Override
    public Watchable<List<Invitation>> invitations() {
        return state.invitations;
    }

    @Override
    public void decline(Invitation invitation) {
        loop.soon(() -> without(invitation.room().alias()));
    }

    private void without(RoomAlias room) {
        state.invitations.set(
                state.invitations.get().stream()
                        .filter(each -> !each.room().alias().equals(room))
                        .toList());
    }

    @Override
    public Roster roster() {
        return roster;
    }

    @Override
    public Presences presences() {
        return presences;
    }

    @Override
    public CompletionStage<Answer<Paged<RoomCard>>> findRooms(String text, String after) {
        return loop.ask(
                new RoomRequest.FindRooms(text, after, PAGE),
                reply ->
                        reply instanceof RoomReply.Rooms(var rooms, String next)
                                ? Optional.of(new Paged<>(rooms, next))
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<RoomCard>> readRoom(RoomAlias room) {
        return loop.ask(new RoomRequest.ReadRoom(room), AccountLogin::card);
    }

    private static Optional<RoomCard> card(Reply reply) {
        return reply instanceof RoomReply.Shown(RoomCard card)
                ? Optional.of(card)
                : Optional.empty();
    }

    @Override
    public CompletionStage<Answer<Conversation>> create(
            RoomAlias room, RoomSettings settings, Keeping keeping) {
        return entering(room, new RoomRequest.Create(room, settings, keeping));
    }

    @Override
    public CompletionStage<Answer<Conversation>> join(RoomAlias room) {
        return entering(room, LoginDesk.join(room));
    }

    private CompletionStage<Answer<Conversation>> entering(RoomAlias room, Request request) {
        return loop.ask(
                request,
                reply -> {
                    Destination.Room destination = new Destination.Room(room);
                    boolean isNew = desk.list(destination);
                    AccountConversation conversation = desk.open(destination);
                    card(reply).ifPresent(card -> conversation.talk().show(card, card.role()));
                    without(room);
                    if (isNew) {
                        conversation.talk().untold();
                    }
                    return Optional.of(conversation);
                });
    }

    @Override
    public CompletionStage<Answer<Done>> leave(RoomAlias room) {
        return loop.ask(
                new Request.Leave(room),
                reply -> {
                    desk.unlist(new Destination.Room(room));
                    return Replied.done(reply);
                });
    }

    @Override
    public CompletionStage<Answer<RoomCard>> changeSettings(RoomAlias room, RoomSettings settings) {
        return loop.ask(new RoomRequest.ChangeSettings(room, settings), AccountLogin::card);
    }

    @Override
    public CompletionStage<Answer<Paged<MemberCard>>> members(
            RoomAlias room, Whom whom, String after) {
        RoomRequest.Whom asked =
                switch (whom) {
                    case MEMBERS -> RoomRequest.Whom.MEMBERS;
                    case BANNED -> RoomRequest.Whom.BANNED;
                };
        return loop.ask(
                new RoomRequest.ListCards(room, asked, after, PAGE),
                reply ->
                        reply instanceof RoomReply.Cards(_, var members, String next)
                                ? Optional.of(new Paged<>(members, next))
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<Done>> act(
            RoomAlias room, AccountName whom, Act act, String reason) {
        return done(new RoomRequest.Do(room, whom, act, reason));
    }

    private CompletionStage<Answer<Done>> done(Request request) {
        return loop.ask(request, Replied::done);
    }

    @Override
    public CompletionStage<Answer<Person>> profile(AccountName name) {
        return loop.ask(
                new AccountRequest.ReadProfile(name),
                reply ->
                        reply instanceof AccountReply.ProfileShown(Person person)
                                ? Optional.of(person)
                                : Optional.empty());
    }

    @Override
    public CompletionStage<Answer<Done>> changeProfile(Profile profile) {
        return loop.ask(
                new AccountRequest.ChangeProfile(profile),
                reply -> {
                    if (reply instanceof AccountReply.ProfileShown(Person kept)) {
                        state.profile(kept.profile());
                    }
                    return Replied.done(reply);
                });
    }

    @Override
    public CompletionStage<Answer<List<Device>>> devices() {
        return loop.ask(
                new AccountRequest.ListDevices(),
                reply ->
                        reply instanceof AccountReply.Devices(var devices)
                                ? Optional.of(devices.stream().map(AccountLogin::device).toList())
                                : Optional.empty());
    }

    private static Device device(AccountReply.Device device) {
        return new Device(
                device.number(), device.name(), device.since(), device.seen(), device.current());
    }

    @Override
    public CompletionStage<Answer<Done>> logOut() {
        return last(new AccountRequest.LogOut(new Which.This()));
    }

    @Override
    public CompletionStage<Answer<Done>> logOut(Device device) {
        return done(new AccountRequest.LogOut(new Which.Other(device.number())));
    }

    @Override
    public CompletionStage<Answer<Done>> logOutEverywhere() {
        return last(new AccountRequest.LogOut(new Which.All()));
    }

    /// Nothing follows.
    private CompletionStage<Answer<Done>> last(Request request) {
        Function<Reply, Optional<Done>> end =
                reply -> {
                    loop.leave();
                    return Replied.done(reply);
                };
        return loop.ask(request, end);
    }

    @Override
    public CompletionStage<Answer<Done>> changePassword(Password old, Password wanted) {
        return done(new AccountRequest.ChangePassword(old, wanted));
    }

    @Override
    public CompletionStage<Answer<Done>> deleteAccount(Password password) {
        return last(new AccountRequest.DeleteAccount(password));
    }

    @Override
    public CompletionStage<Answer<Paged<FoundMessage>>> search(
            String text, List<Destination> in, List<Handle> from, String after) {
        return loop.ask(
                new MessageRequest.Search(text, in, from, after, PAGE),
                reply ->
                        reply instanceof MessageReply.Found(var messages, String next)
                                ? Optional.of(new Paged<>(messages, next))
                                : Optional.empty());
    }

    @Override
    public void retryNow() {
        loop.soon(loop::retryNow);
    }

    FileDesk files() {
        return files;
    }

    void close() {
        loop.soon(loop::leave);
    }
}
