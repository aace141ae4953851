package rookery.client.session.guest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Heading;
import rookery.client.session.Link;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.client.timeline.ArchiveTimeline;
import rookery.client.timeline.Timeline;
import rookery.client.watch.Watchable;
import rookery.core.account.Nickname;
import rookery.core.attachment.Attachment;
import rookery.core.capability.Capability;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.LocalId;
import rookery.core.room.Destination;
import rookery.core.room.Member;
import rookery.store.archive.ConversationArchive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The handle of one conversation: says go to the archive, everything else to its loop.
final class RoomConversation implements PlainConversation {
    private static final Logger LOG = LoggerFactory.getLogger(RoomConversation.class);

    private final Place place;
    private final Set<Capability> capabilities;
    private final ConversationArchive archive;
    private final OutboxFiles files;
    private final Scene scene;
    private final BlockingQueue<Signal> signals;
    private final InstantSource clock;
    private final Supplier<LocalId> localIds;
    private final Executor background;
    private final Timeline timeline;

    RoomConversation(
            Place place,
            Set<Capability> capabilities,
            ConversationArchive archive,
            OutboxFiles files,
            Scene scene,
            BlockingQueue<Signal> signals,
            InstantSource clock,
            Supplier<LocalId> localIds,
            Executor background) {
        this.place = place;
        this.capabilities = Set.copyOf(capabilities);
        this.archive = archive;
        this.files = files;
        this.scene = scene;
        this.signals = signals;
        this.clock = clock;
        this.localIds = localIds;
        this.background = background;
        this.timeline = new ArchiveTimeline(archive, () -> signals.add(new Signal.AskOlder()));
        archive.followUnread(scene.unread::set);
    }

    Place place() {
        return place;
    }

    @Override
    public ServerAddress server() {
        return place.server();
    }

    @Override
    public Destination destination() {
        return new Destination.Room(place.room());
    }

    @Override
    public Watchable<Heading> heading() {
        return scene.heading;
    }

    @Override
    public Watchable<Link> link() {
        return scene.link;
    }

    @Override
    public Watchable<List<Member>> members() {
        return scene.members;
    }

    @Override
    public Watchable<Nickname> nickname() {
        return scene.nickname;
    }

    @Override
    public Watchable<Integer> unread() {
        return scene.unread;
    }

    @Override
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    /// Such a server knows nothing that could stand beside it.
    @Override
    public void post(Body body, Context context) {
        post(localIds.get(), new Content.Text(body));
    }

    private void post(LocalId localId, Content content) {
        archive.post(localId, scene.nickname.get(), content, clock.instant());
        signals.add(new Signal.Wake());
    }

    /// The caption follows as a text of its own.
    @Override
    public void postFile(Path file, Kind kind, Body caption, Context context) {
        LocalId localId = localIds.get();
        background.execute(
                () -> {
                    keepAndPost(localId, file, kind);
                    if (!caption.isBlank()) {
                        post(caption, context);
                    }
                });
    }

    private void keepAndPost(LocalId localId, Path file, Kind kind) {
        try {
            post(localId, content(kind, new Attachment.Linked(files.keep(localId, file))));
        } catch (IOException e) {
            LOG.warn("{} could not be copied to be sent", file, e);
            post(localId, content(kind, new Attachment.Linked(file.toUri())));
        }
    }

    private static Content content(Kind kind, Attachment attachment) {
        return switch (kind) {
            case PICTURE -> new Content.Picture(attachment);
            case VOICE -> new Content.Voice(attachment);
            case VIDEO, FILE -> new Content.File(attachment);
        };
    }

    @Override
    public void retry(LocalId localId) {
        archive.retry(localId);
        signals.add(new Signal.Wake());
    }

    @Override
    public void discard(LocalId localId) {
        archive.discard(localId);
        background.execute(() -> drop(localId));
    }

    private void drop(LocalId localId) {
        try {
            files.drop(localId);
        } catch (IOException e) {
            LOG.warn("a file's copy stays behind", e);
        }
    }

    @Override
    public void rename(Nickname nickname) {
        signals.add(new Signal.Rename(nickname));
    }

    @Override
    public void whisper(Member to, Body body) {
        signals.add(new Signal.Whisper(to, body));
    }

    @Override
    public void seen() {
        archive.seen();
    }

    @Override
    public void retryNow() {
        signals.add(new Signal.RetryNow());
    }

    void leave() {
        signals.add(new Signal.Leave());
    }
}
