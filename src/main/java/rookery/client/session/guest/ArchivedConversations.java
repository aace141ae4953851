package rookery.client.session.guest;

import rookery.client.net.Transport;
import rookery.client.outbox.OutboxFiles;
import rookery.client.outbox.OutboxPump;
import rookery.client.session.Conversation;
import rookery.client.session.Conversations;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.client.session.line.Backoff;
import rookery.client.session.line.Lifeline;
import rookery.client.watch.Watchable;
import rookery.client.watch.Watched;
import rookery.core.message.LocalId;
import rookery.dialect.Dialect;
import rookery.store.archive.Archive;
import rookery.store.archive.ConversationArchive;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Conversations whose lines stand in an archive, each with a virtual thread of its own.
public final class ArchivedConversations implements Conversations {
    private final Archive archive;
    private final Map<String, Dialect> dialects;
    private final Transport transport;
    private final OutboxFiles files;
    private final Surroundings surroundings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Archive.Spot, RoomConversation> present = new LinkedHashMap<>();
    private final Watched<List<Conversation>> open = new Watched<>(List.of());

    /// Opens what was open in the last run.
    ///
    /// @param archive closed by [#close]
    /// @param dialects by name
    public ArchivedConversations(
            Archive archive,
            Map<String, Dialect> dialects,
            Transport transport,
            OutboxFiles files,
            Surroundings surroundings) {
        this.archive = archive;
        this.dialects = Map.copyOf(dialects);
        this.transport = transport;
        this.files = files;
        this.surroundings = surroundings;
        for (Archive.Entry entry : archive.entries().reversed()) {
            if (entry.standing() == Archive.Standing.OPEN
                    && this.dialects.containsKey(entry.spot().dialect())) {
                join(place(entry));
            }
        }
    }

    private static Place place(Archive.Entry entry) {
        return new Place(
                new ServerAddress(entry.spot().dialect(), entry.spot().server()),
                entry.spot().room(),
                entry.nickname());
    }

    private static Archive.Spot spot(Place place) {
        return new Archive.Spot(place.server().dialect(), place.server().uri(), place.room());
    }

    @Override
    public Watchable<List<Conversation>> open() {
        return open;
    }

    @Override
    public List<Place> recent() {
        return archive.entries().stream().map(ArchivedConversations::place).toList();
    }

    @Override
    public synchronized Conversation join(Place place) {
        RoomConversation already = present.get(spot(place));
        if (already != null) {
            return already;
        }
        RoomConversation conversation = begin(place);
        present.put(spot(place), conversation);
        open.set(new ArrayList<>(present.values()));
        return conversation;
    }

    private RoomConversation begin(Place place) {
        Dialect dialect =
                Optional.ofNullable(dialects.get(place.server().dialect()))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no dialect " + place.server().dialect()));
        ConversationArchive lines =
                archive.open(spot(place), place.nickname(), surroundings.clock().instant());
        var scene = new Scene(place);
        var signals = new LinkedBlockingQueue<Signal>();
        var conversation =
                new RoomConversation(
                        place,
                        dialect.capabilities(),
                        lines,
                        files,
                        scene,
                        signals,
                        surroundings.clock(),
                        surroundings.localIds(),
                        threads);
        scene.nickname.watch(name -> archive.called(spot(place), name));
        threads.execute(
                new ConversationLoop(
                        place,
                        dialect,
                        surroundings.clock(),
                        surroundings.zone(),
                        lines,
                        new OutboxPump(lines, files, place.room()),
                        scene,
                        new Lifeline(
                                transport,
                                surroundings.clock(),
                                new Backoff(surroundings.random()),
                                scene.link,
                                from -> signals.add(new Signal.FromLine(from))),
                        signals));
        return conversation;
    }

    @Override
    public synchronized void leave(Conversation conversation) {
        if (conversation instanceof RoomConversation here
                && present.remove(spot(here.place()), here)) {
            here.leave();
            archive.leave(spot(here.place()));
            open.set(new ArrayList<>(present.values()));
        }
    }

    /// Says goodbye to every server, keeps what waits, and closes the archive.
    @Override
    public void close() {
        synchronized (this) {
            present.values().forEach(RoomConversation::leave);
            present.clear();
        }
        threads.close();
        archive.close();
    }

    /// What the world gives: time and chance.
    public record Surroundings(
            InstantSource clock, ZoneId zone, RandomGenerator random, Supplier<LocalId> localIds) {}
}
