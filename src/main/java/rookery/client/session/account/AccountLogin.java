package rookery.client.session.account;

import rookery.client.answer.Answer;
import rookery.client.answer.Paged;
import rookery.client.attachment.upload.FileDesk;
import rookery.client.presence.Presences;
import rookery.client.roster.Roster;
import rookery.client.session.Conversation;
import rookery.client.session.Invitation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Offer;
import rookery.client.session.OwnAccount;
import rookery.client.session.Rooms;
import rookery.client.session.Self;
import rookery.client.session.ServerAddress;
import rookery.client.session.account.loop.LoginLoop;
import rookery.client.session.account.loop.LoginState;
import rookery.client.watch.Watchable;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Person;
import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.core.room.Destination;
import rookery.dialect.reply.AccountReply;
import rookery.dialect.reply.MessageReply;
import rookery.dialect.request.AccountRequest;
import rookery.dialect.request.MessageRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The handle of one login: everything is done on its thread.
final class AccountLogin implements Login {
    private static final int PAGE = 50;

    private final ServerAddress server;
    private final LoginLoop loop;
    private final LoginState state;
    private final Talks talks;
    private final Roster roster;
    private final Presences presences;
    private final Rooms rooms;
    private final AccountSelf account;
    private final FileDesk files;
    private final LoginPictures pictures;

    AccountLogin(
            ServerAddress server,
            LoginLoop loop,
            LoginState state,
            Talks talks,
            Roster roster,
            Presences presences,
            FileDesk files,
            LoginPictures pictures) {
        this.server = server;
        this.loop = loop;
        this.state = state;
        this.talks = talks;
        this.roster = roster;
        this.presences = presences;
        rooms = new AccountRooms(loop, state, talks);
        account = new AccountSelf(loop, state);
        this.files = files;
        this.pictures = pictures;
    }

    /// Comes when nothing of it is to be kept here.
    CompletionStage<Boolean> over() {
        return account.over();
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
        return talks.open(destination);
    }

    @Override
    public Watchable<List<Invitation>> invitations() {
        return state.invitations;
    }

    @Override
    public void decline(Invitation invitation) {
        loop.soon(() -> state.uninvited(invitation.room().alias()));
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
    public Rooms rooms() {
        return rooms;
    }

    @Override
    public OwnAccount account() {
        return account;
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
    public Optional<Attachment> find(Avatar avatar) {
        return pictures.find(avatar);
    }

    @Override
    public CompletionStage<Answer<Avatar>> bringPicture(Path file) {
        return pictures.bring(file);
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
