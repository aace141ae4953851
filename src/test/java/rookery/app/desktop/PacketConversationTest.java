package rookery.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.app.tour.HumMicrophone;
import rookery.client.session.Conversation;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.client.voice.JavaSoundSpeaker;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The desktop's services as a guest over the home dialect, beside a guest of xnest.
final class PacketConversationTest {
    private static final RoomAlias LOBBY = new RoomAlias("lobby");

    @TempDir Path directory;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Optional<EmbeddedServer> server = Optional.empty();
    private int port;

    @BeforeEach
    void start() throws InterruptedException {
        switch (EmbeddedServer.start(
                directory.resolve("server"),
                ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", port)),
                Dialects.ALL,
                InstantSource.system())) {
            case EmbeddedServer.Start.Refused(String why) -> throw new IllegalStateException(why);
            case EmbeddedServer.Start.Running(EmbeddedServer running, _) -> {
                server = Optional.of(running);
                port = Optional.ofNullable(running.addresses().get("main")).orElseThrow().getPort();
            }
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        server.orElseThrow().close();
    }

    @Test
    void textsGoOverBetweenTheDialectsOnceEachWay() {
        Conversation bob = making("Bob");
        Conversation ann = join("packet", "Ann");
        Lines annsees = watch(ann);
        Lines bobsees = watch(bob);
        await().until(() -> ann.members().get().size() == 2);
        ann.post(new Body("hello 你好"));
        await().until(() -> bobsees.texts().contains("hello 你好"));
        bob.post(new Body("and back"));
        await().until(() -> annsees.texts().contains("and back"));
        await().until(() -> annsees.accepted() == 1);
        assertThat(annsees.texts()).containsExactly("hello 你好", "and back");
        assertThat(bobsees.texts()).containsExactly("hello 你好", "and back");
    }

    @Test
    void whoComesLaterReadsTheHistoryPageByPage() {
        making("Maker");
        Conversation ann = join("packet", "Ann");
        Lines annsees = watch(ann);
        for (int i = 1; i <= 120; i++) {
            ann.post(new Body("line " + i));
        }
        await().until(() -> annsees.accepted() == 120);
        Conversation bob = join("packet", "Bob");
        Lines bobsees = watch(bob);
        await().until(() -> bobsees.texts().contains("line 120"));
        await().pollInSameThread()
                .until(
                        () -> {
                            bob.timeline().older();
                            return bobsees.texts().contains("line 1");
                        });
        assertThat(bobsees.texts()).hasSize(120).doesNotHaveDuplicates();
        assertThat(bobsees.texts().getFirst()).isEqualTo("line 1");
        assertThat(bobsees.texts().getLast()).isEqualTo("line 120");
    }

    @Test
    void whatIsWrittenWhileTheServerIsAwayArrivesOnce() throws InterruptedException {
        making("Maker");
        Conversation ann = join("packet", "Ann");
        Conversation bob = join("packet", "Bob");
        Lines bobsees = watch(bob);
        Lines annsees = watch(ann);
        await().until(() -> ann.members().get().size() == 3);
        server.orElseThrow().close();
        ann.post(new Body("written while it was away"));
        start();
        await().pollInSameThread()
                .until(
                        () -> {
                            ann.retryNow();
                            bob.retryNow();
                            return bobsees.texts().contains("written while it was away");
                        });
        await().until(() -> annsees.accepted() == 1);
        assertThat(bobsees.texts()).containsExactly("written while it was away");
        assertThat(annsees.texts()).containsExactly("written while it was away");
    }

    /// A guest of xnest, for whom the room is made; packets come only into rooms that are there.
    private Conversation making(String nickname) {
        Conversation maker = join("xnest", nickname);
        await().until(() -> maker.members().get().size() == 1);
        return maker;
    }

    private Conversation join(String dialect, String nickname) {
        DesktopServices services =
                switch (DesktopServices.open(
                        directory.resolve(nickname),
                        new DesktopServices.Sound(new HumMicrophone(), new JavaSoundSpeaker()))) {
                    case DesktopServices.Opening.Opened(DesktopServices fine, _) -> fine;
                    case DesktopServices.Opening.Refused(String why) ->
                            throw new IllegalStateException(why);
                };
        open.add(services);
        return services.conversations()
                .join(
                        new Place(
                                new ServerAddress(dialect, URI.create("ws://127.0.0.1:" + port)),
                                LOBBY,
                                new Nickname(nickname)));
    }

    private static Lines watch(Conversation conversation) {
        Lines lines = new Lines();
        var _ = conversation.timeline().watch(lines::apply);
        return lines;
    }

    /// What a timeline shows.
    private static final class Lines {
        private final TreeMap<Integer, TimelineItem> rows = new TreeMap<>();
        private int first;
        private int end;

        synchronized void apply(TimelineChange change) {
            switch (change) {
                case TimelineChange.Reset(var items, _) -> {
                    rows.clear();
                    items.forEach(this::add);
                }
                case TimelineChange.Added(var items) -> items.forEach(this::add);
                case TimelineChange.Prepended(var items, _) ->
                        items.reversed().forEach(item -> rows.put(--first, item));
                case TimelineChange.Changed(var item) ->
                        rows.replaceAll((_, old) -> old.key() == item.key() ? item : old);
                case TimelineChange.Removed(long key) ->
                        rows.values().removeIf(old -> old.key() == key);
            }
        }

        private void add(TimelineItem item) {
            rows.put(end++, item);
        }

        synchronized List<String> texts() {
            return rows.values().stream()
                    .map(
                            item ->
                                    switch (item) {
                                        case TimelineItem.Mine mine -> mine.content();
                                        case TimelineItem.Theirs theirs -> theirs.content();
                                        default -> new Content.Text(new Body(""));
                                    })
                    .map(content -> content instanceof Content.Text(Body body) ? body.text() : "")
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        synchronized long accepted() {
            return rows.values().stream()
                    .filter(
                            item ->
                                    item instanceof TimelineItem.Mine mine
                                            && mine.delivery() instanceof Delivery.Accepted)
                    .count();
        }
    }
}
