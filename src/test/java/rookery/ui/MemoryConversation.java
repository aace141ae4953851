package rookery.ui;

import rookery.client.answer.Answer;
import rookery.client.session.Excerpt;
import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.ServerAddress;
import rookery.client.session.guest.PlainConversation;
import rookery.client.watch.Watched;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.MessageId;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.Draft;
import rookery.core.room.Member;
import rookery.core.room.Quiet;
import rookery.core.room.RoomAlias;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A conversation that keeps what it was told to do.
public final class MemoryConversation implements PlainConversation {
    private final MemoryTimeline timeline = new MemoryTimeline();
    private final Watched<Link> link = new Watched<>(new Link.Ready());
    private final Watched<List<Member>> members = new Watched<>(List.of());
    private final Watched<Nickname> nickname = new Watched<>(new Nickname("Ann"));
    private final Watched<Heading> heading = new Watched<>(new Heading("#lobby"));
    private final Watched<Integer> unread = new Watched<>(0);
    private final Watched<Integer> mentions = new Watched<>(0);
    private final Watched<Long> governed = new Watched<>(0L);
    private final Watched<List<Member>> typing = new Watched<>(List.of());
    private final Watched<List<Receipt>> receipts = new Watched<>(List.of());
    private final Watched<Draft> draft = new Watched<>(Draft.NONE);
    private final Watched<Quiet> muted = new Watched<>(Quiet.NONE);
    private final Set<Capability> cannot = ConcurrentHashMap.newKeySet();
    private Answer<Answer.Done> answer = new Answer.Given<>(Answer.Done.DONE);
    private Answer<Excerpt> excerpt = new Answer.Unable<>();
    private final List<String> done = new CopyOnWriteArrayList<>();

    /// What was asked of it, in order.
    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public MemoryTimeline timeline() {
        return timeline;
    }

    @Override
    public ServerAddress server() {
        return new ServerAddress("xnest", URI.create("ws://127.0.0.1:1"));
    }

    @Override
    public Destination destination() {
        return new Destination.Room(new RoomAlias("lobby"));
    }

    @Override
    public Watched<Heading> heading() {
        return heading;
    }

    @Override
    public Watched<Link> link() {
        return link;
    }

    @Override
    public Watched<List<Member>> members() {
        return members;
    }

    @Override
    public Watched<Nickname> nickname() {
        return nickname;
    }

    @Override
    public Watched<Integer> unread() {
        return unread;
    }

    @Override
    public Watched<Integer> mentions() {
        return mentions;
    }

    @Override
    public boolean can(Capability capability) {
        return !cannot.contains(capability);
    }

    /// From now on it cannot do that.
    public void cannot(Capability capability) {
        cannot.add(capability);
    }

    /// What comes of the next changes.
    public void answer(Answer<Answer.Done> next) {
        answer = next;
    }

    public void excerpt(Answer<Excerpt> next) {
        excerpt = next;
    }

    @Override
    public Watched<Long> governed() {
        return governed;
    }

    @Override
    public Watched<List<Member>> typing() {
        return typing;
    }

    @Override
    public Watched<List<Receipt>> receipts() {
        return receipts;
    }

    @Override
    public Watched<Draft> draft() {
        return draft;
    }

    @Override
    public void draft(Draft text) {
        draft.set(text);
    }

    @Override
    public void type() {
        done.add("type");
    }

    @Override
    public Watched<Quiet> muted() {
        return muted;
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> mute(Quiet until) {
        return answered("mute " + until);
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> correct(
            MessageId id, Body body, List<Handle> called) {
        return answered("correct " + id.number() + " " + body.text());
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> retract(MessageId id) {
        return answered("retract " + id.number());
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> react(MessageId id, Emoji emoji) {
        return answered("react " + id.number() + " " + emoji.text());
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> unreact(MessageId id, Emoji emoji) {
        return answered("unreact " + id.number() + " " + emoji.text());
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> pin(MessageId id) {
        return answered("pin " + id.number());
    }

    @Override
    public CompletionStage<Answer<Answer.Done>> unpin(MessageId id) {
        return answered("unpin " + id.number());
    }

    @Override
    public CompletionStage<Answer<Excerpt>> pins() {
        done.add("pins");
        return CompletableFuture.completedFuture(excerpt);
    }

    @Override
    public CompletionStage<Answer<Excerpt>> around(Around around) {
        done.add("around " + around);
        return CompletableFuture.completedFuture(excerpt);
    }

    private CompletionStage<Answer<Answer.Done>> answered(String what) {
        done.add(what);
        return CompletableFuture.completedFuture(answer);
    }

    @Override
    public void post(Body body, Context context) {
        done.add("post " + body.text() + told(context));
    }

    @Override
    public void postFile(Path file, Kind kind, Body caption, Context context) {
        done.add("file " + kind + told(context));
    }

    /// Only what stands beside it.
    private static String told(Context context) {
        String reply =
                context.replyTo().equals(MessageId.NONE) ? "" : " to " + context.replyTo().number();
        String calls =
                context.mentions().isEmpty()
                        ? ""
                        : " calling " + context.mentions().stream().map(Handle::text).toList();
        return reply + calls + (context.all() ? " calling all" : "");
    }

    @Override
    public void retry(LocalId localId) {
        done.add("retry " + localId.text());
    }

    @Override
    public void pauseUpload(LocalId localId) {
        done.add("pause " + localId.text());
    }

    @Override
    public void resumeUpload(LocalId localId) {
        done.add("resume " + localId.text());
    }

    @Override
    public void discard(LocalId localId) {
        done.add("discard " + localId.text());
    }

    @Override
    public void rename(Nickname name) {
        done.add("rename " + name.text());
    }

    @Override
    public void whisper(Member to, Body body) {
        done.add("whisper " + to.nickname().text() + " " + body.text());
    }

    @Override
    public void seen() {
        unread.set(0);
        done.add("seen");
    }

    @Override
    public void retryNow() {
        done.add("retry now");
    }
}
