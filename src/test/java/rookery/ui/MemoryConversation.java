package rookery.ui;

import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.client.watch.Watched;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.LocalId;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A conversation that keeps what it was told to do.
public final class MemoryConversation implements Conversation {
    private final MemoryTimeline timeline = new MemoryTimeline();
    private final Watched<Link> link = new Watched<>(new Link.Ready());
    private final Watched<List<Member>> members = new Watched<>(List.of());
    private final Watched<Nickname> nickname = new Watched<>(new Nickname("Ann"));
    private final Watched<Integer> unread = new Watched<>(0);
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
    public Place place() {
        return new Place(
                new ServerAddress("xnest", URI.create("ws://127.0.0.1:1")),
                new RoomAlias("lobby"),
                new Nickname("Ann"));
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
    public boolean can(Capability capability) {
        return true;
    }

    @Override
    public void post(Body body) {
        done.add("post " + body.text());
    }

    @Override
    public void postFile(Path file, Kind kind) {
        done.add("file " + kind);
    }

    @Override
    public void retry(LocalId localId) {
        done.add("retry " + localId.text());
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
