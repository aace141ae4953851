package rookery.ui;

import rookery.client.answer.Answer;
import rookery.client.answer.Answer.Done;
import rookery.client.answer.Paged;
import rookery.client.session.Conversation;
import rookery.client.session.Device;
import rookery.client.session.Invitation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.client.session.Offer;
import rookery.client.session.OwnAccount;
import rookery.client.session.Rooms;
import rookery.client.session.Self;
import rookery.client.session.ServerAddress;
import rookery.client.watch.Watched;
import rookery.core.account.AccountName;
import rookery.core.account.Avatar;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.account.Password;
import rookery.core.account.Person;
import rookery.core.account.Profile;
import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.core.history.FoundMessage;
import rookery.core.room.Act;
import rookery.core.room.Destination;
import rookery.core.room.Keeping;
import rookery.core.room.MemberCard;
import rookery.core.room.Role;
import rookery.core.room.RoomAlias;
import rookery.core.room.RoomCard;
import rookery.core.room.RoomSettings;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// An account that keeps what it was told to do.
public final class MemoryLogin implements Login, Rooms, OwnAccount {
    private final String name;
    private final MemoryRoster roster = new MemoryRoster();
    private final MemoryPresences presences = new MemoryPresences();
    private final Watched<List<Conversation>> conversations = new Watched<>(List.of());
    private final Watched<Self> self;
    private final Deque<Answer<Paged<RoomCard>>> rooms = new ArrayDeque<>();
    private final Deque<Answer<Paged<FoundMessage>>> found = new ArrayDeque<>();
    private final Watched<Link> link = new Watched<>(new Link.Ready());
    private final Set<Capability> cannot = ConcurrentHashMap.newKeySet();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final MemoryConversation opened = new MemoryConversation();
    private final Watched<List<Invitation>> invitations = new Watched<>(List.of());
    private Answer<Done> answer = new Answer.Given<>(Done.DONE);
    private Answer<RoomCard> card = new Answer.Unable<>();
    private Answer<Person> person = new Answer.Unable<>();
    private List<MemberCard> members = List.of();
    private List<MemberCard> banned = List.of();

    public MemoryLogin(String name, String nickname) {
        this.name = name;
        self =
                new Watched<>(
                        new Self(
                                Handle.of(new AccountName(name)),
                                new Profile(new Nickname(nickname), new Avatar.None(), "", "")));
    }

    public List<String> done() {
        return List.copyOf(done);
    }

    public void cannot(Capability capability) {
        cannot.add(capability);
    }

    /// What comes of the next changes.
    public void answer(Answer<Done> next) {
        answer = next;
    }

    /// What every room is, when asked.
    public void card(Answer<RoomCard> next) {
        card = next;
    }

    /// Who everybody is, when asked.
    public void person(Answer<Person> next) {
        person = next;
    }

    /// Who belongs to every room.
    public void members(List<MemberCard> now) {
        members = now;
    }

    /// Who is kept out of every room.
    public void banned(List<MemberCard> now) {
        banned = now;
    }

    /// Pages of the directory, one for each asking.
    public void rooms(Answer<Paged<RoomCard>> page) {
        rooms.add(page);
    }

    /// Pages of what was said, one for each asking.
    public void found(Answer<Paged<FoundMessage>> page) {
        found.add(page);
    }

    /// What every opening, joining and making leads to.
    public MemoryConversation opened() {
        return opened;
    }

    @Override
    public ServerAddress server() {
        return new ServerAddress("packet", URI.create("ws://" + name + ".example:8080"));
    }

    @Override
    public Watched<Link> link() {
        return link;
    }

    @Override
    public Watched<Self> self() {
        return self;
    }

    @Override
    public Watched<Offer> offer() {
        return new Watched<>(Offer.UNKNOWN);
    }

    @Override
    public boolean can(Capability capability) {
        return !cannot.contains(capability);
    }

    @Override
    public Watched<List<Conversation>> conversations() {
        return conversations;
    }

    @Override
    public Conversation open(Destination destination) {
        done.add("open " + destination);
        return opened;
    }

    @Override
    public Watched<List<Invitation>> invitations() {
        return invitations;
    }

    @Override
    public void decline(Invitation invitation) {
        done.add("decline " + invitation.room().alias().text());
        invitations.set(
                invitations.get().stream().filter(each -> !each.equals(invitation)).toList());
    }

    @Override
    public MemoryRoster roster() {
        return roster;
    }

    @Override
    public MemoryPresences presences() {
        return presences;
    }

    @Override
    public Rooms rooms() {
        return this;
    }

    @Override
    public OwnAccount account() {
        return this;
    }

    @Override
    public CompletionStage<Answer<Paged<RoomCard>>> find(String text, String after) {
        done.add("rooms " + text + after);
        return CompletableFuture.completedFuture(
                rooms.isEmpty() ? new Answer.Given<>(new Paged<>(List.of(), "")) : rooms.remove());
    }

    @Override
    public CompletionStage<Answer<RoomCard>> read(RoomAlias room) {
        return CompletableFuture.completedFuture(card);
    }

    @Override
    public CompletionStage<Answer<Conversation>> create(
            RoomAlias room, RoomSettings settings, Keeping keeping) {
        return entered("create " + room.text() + " " + settings.access());
    }

    @Override
    public CompletionStage<Answer<Conversation>> join(RoomAlias room) {
        return entered("join " + room.text());
    }

    private CompletionStage<Answer<Conversation>> entered(String what) {
        done.add(what);
        return CompletableFuture.completedFuture(answer.map(_ -> opened));
    }

    @Override
    public CompletionStage<Answer<Done>> leave(RoomAlias room) {
        return answered("leave " + room.text());
    }

    @Override
    public CompletionStage<Answer<RoomCard>> change(RoomAlias room, RoomSettings settings) {
        done.add("settings " + room.text() + " " + settings);
        return CompletableFuture.completedFuture(answer.map(_ -> changed(room, settings)));
    }

    private static RoomCard changed(RoomAlias room, RoomSettings settings) {
        return new RoomCard(room, settings, Keeping.HISTORY, 1, Role.OWNER);
    }

    @Override
    public CompletionStage<Answer<Paged<MemberCard>>> members(
            RoomAlias room, Whom whom, String after) {
        List<MemberCard> cards = whom == Whom.BANNED ? banned : members;
        return CompletableFuture.completedFuture(new Answer.Given<>(new Paged<>(cards, "")));
    }

    @Override
    public CompletionStage<Answer<Done>> act(
            RoomAlias room, AccountName whom, Act act, String reason) {
        return answered("act " + whom.text() + " " + act);
    }

    @Override
    public CompletionStage<Answer<Person>> profile(AccountName of) {
        done.add("who is " + of.text());
        return CompletableFuture.completedFuture(person);
    }

    @Override
    public CompletionStage<Answer<Done>> changeProfile(Profile profile) {
        return answered(
                "profile " + profile.name().text() + " " + profile.status() + avatar(profile));
    }

    private static String avatar(Profile profile) {
        return profile.avatar() instanceof Avatar.Attached(String key) ? " with " + key : "";
    }

    @Override
    public Optional<Attachment> find(Avatar avatar) {
        return avatar instanceof Avatar.Attached(String key)
                ? Optional.of(new Attachment.Linked(URI.create("http://files.example/" + key)))
                : Optional.empty();
    }

    @Override
    public CompletionStage<Answer<Avatar>> bringPicture(Path file) {
        done.add("bring picture");
        return CompletableFuture.completedFuture(new Answer.Given<>(new Avatar.Attached("77")));
    }

    @Override
    public CompletionStage<Answer<List<Device>>> devices() {
        return CompletableFuture.completedFuture(new Answer.Given<>(List.of()));
    }

    @Override
    public CompletionStage<Answer<Done>> logOut() {
        return answered("log out");
    }

    @Override
    public CompletionStage<Answer<Done>> logOut(Device device) {
        return answered("log out " + device.number());
    }

    @Override
    public CompletionStage<Answer<Done>> logOutEverywhere() {
        return answered("log out everywhere");
    }

    @Override
    public CompletionStage<Answer<Done>> changePassword(Password old, Password wanted) {
        return answered("change password");
    }

    @Override
    public CompletionStage<Answer<Done>> delete(Password password) {
        return answered("delete");
    }

    @Override
    public CompletionStage<Answer<Paged<FoundMessage>>> search(
            String text, List<Destination> in, List<Handle> from, String after) {
        done.add("search " + text + " " + in.size() + after);
        return CompletableFuture.completedFuture(
                found.isEmpty() ? new Answer.Given<>(new Paged<>(List.of(), "")) : found.remove());
    }

    @Override
    public void retryNow() {
        done.add("retry now");
    }

    private CompletionStage<Answer<Done>> answered(String what) {
        done.add(what);
        return CompletableFuture.completedFuture(answer);
    }
}
