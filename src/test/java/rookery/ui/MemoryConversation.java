package rookery.ui;

import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.PlainConversation;
import rookery.client.session.ServerAddress;
import rookery.client.watch.Watched;
import rookery.core.account.Nickname;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A conversation that keeps what it was told to do.
public final class MemoryConversation implements PlainConversation {
    private final MemoryTimeline timeline = new MemoryTimeline();
    private final Watched<Link> link = new Watched<>(new Link.Ready());
    private final Watched<List<Member>> members = new Watched<>(List.of());
    private final Watched<Nickname> nickname = new Watched<>(new Nickname("Ann"));
    private final Watched<Heading> heading = new Watched<>(new Heading("#lobby"));
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
    public boolean can(Capability capability) {
        return true;
    }

    @Override
    public void post(Body body, Context context) {
        done.add("post " + body.text());
    }

    @Override
    public void postFile(Path file, Kind kind, Body caption, Context context) {
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
