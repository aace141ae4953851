package rookery.client.session.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.client.outbox.OutboxFiles;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Place;
import rookery.client.session.ServerAddress;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Plain;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.dialect.xnest.Xnest;
import rookery.store.sqlite.archive.SqliteArchive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

final class ArchivedConversationsTest {
    private static final ServerAddress SERVER =
            new ServerAddress("xnest", URI.create("ws://127.0.0.1:8080"));
    private static final Place LOBBY =
            new Place(SERVER, new RoomAlias("lobby"), new Nickname("Ann"));

    @TempDir Path directory;
    private final LoopbackServer server = new LoopbackServer(new Xnest());
    private final AtomicInteger ids = new AtomicInteger();
    private ArchivedConversations conversations;
    private Shown shown = new Shown();

    @BeforeEach
    void start() {
        conversations = started(directory.resolve("ann"));
    }

    private ArchivedConversations started(Path home) {
        SqliteArchive archive =
                switch (SqliteArchive.open(home, InstantSource.system())) {
                    case SqliteArchive.Opening.Opened(SqliteArchive fine, _) -> fine;
                    case SqliteArchive.Opening.Refused(String why) -> throw new AssertionError(why);
                };
        return new ArchivedConversations(
                archive,
                Map.of("xnest", new Xnest()),
                server,
                new OutboxFiles(home.resolve("outbox")),
                new ArchivedConversations.Surroundings(
                        InstantSource.system(),
                        ZoneOffset.UTC,
                        new Random(1),
                        () -> new LocalId("t" + ids.incrementAndGet())));
    }

    @AfterEach
    void stop() {
        conversations.close();
        server.close();
    }

    private Conversation join() {
        Conversation lobby = conversations.join(LOBBY);
        shown = new Shown();
        lobby.timeline().watch(shown);
        return lobby;
    }

    private static void awaitReady(Conversation conversation) {
        await().until(() -> conversation.link().get() instanceof Link.Ready);
    }

    @Test
    void aMessageOfMineIsOneRowThatTheServerAccepts() {
        Conversation lobby = join();
        awaitReady(lobby);
        lobby.post(new Body("hello"));
        await().until(() -> shown.accepted().equals(List.of("hello")));
        assertThat(shown.texts()).containsExactly("hello");
    }

    @Test
    void whatWasWrittenWhileTheServerWasAwayArrivesOnce() {
        Conversation lobby = join();
        awaitReady(lobby);
        server.goDown();
        await().until(() -> lobby.link().get() instanceof Link.Waiting);
        lobby.post(new Body("while you were away"));
        await().until(() -> shown.texts().size() == 1);
        server.comeBack();
        lobby.retryNow();
        await().until(() -> shown.accepted().equals(List.of("while you were away")));
        assertThat(shown.texts()).containsExactly("while you were away");
    }

    @Test
    void aMessageWhoseEchoWasLostIsFoundInHistoryAndNotSentAgain() {
        Conversation lobby = join();
        awaitReady(lobby);
        server.goSilent();
        lobby.post(new Body("did you hear?"));
        await().until(() -> server.knows("did you hear?"));
        server.says(7, "marker");
        server.goDown();
        await().until(() -> lobby.link().get() instanceof Link.Waiting);
        server.comeBack();
        lobby.retryNow();
        await().until(() -> shown.accepted().contains("did you hear?"));
        awaitReady(lobby);
        assertThat(shown.texts()).containsExactlyInAnyOrder("did you hear?", "marker");
    }

    @Test
    void whatOthersSaidMeanwhileIsThereOnceAndInOrder() {
        Conversation lobby = join();
        awaitReady(lobby);
        server.says(7, numbered(0, 10));
        await().until(() -> shown.texts().size() == 10);
        server.goDown();
        await().until(() -> lobby.link().get() instanceof Link.Waiting);
        server.says(7, numbered(10, 230));
        server.comeBack();
        lobby.retryNow();
        awaitReady(lobby);
        server.says(7, "last");
        await().until(() -> shown.texts().contains("last"));
        List<String> all = new ArrayList<>(List.of(numbered(0, 230)));
        all.add("last");
        assertThat(shown.texts()).isEqualTo(all);
    }

    @Test
    void scrollingUpReachesTheBeginningOfHistoryWhileOthersTalk() {
        server.says(7, numbered(0, 530));
        Conversation lobby = join();
        awaitReady(lobby);
        await().until(() -> shown.texts().size() == 50);
        for (int i = 0; i < 12; i++) {
            int before = shown.prepended.get();
            server.says(7, "live " + i);
            lobby.timeline().older();
            await().until(() -> shown.prepended.get() > before);
        }
        await().until(() -> shown.texts().contains("live 11"));
        List<String> all = new ArrayList<>(List.of(numbered(0, 530)));
        IntStream.range(0, 12).forEach(i -> all.add("live " + i));
        assertThat(shown.texts()).isEqualTo(all);
    }

    @Test
    void aFileIsSentFromItsCopy() throws IOException {
        Conversation lobby = join();
        awaitReady(lobby);
        Path picture = Files.write(directory.resolve("cat.png"), new byte[] {1, 2, 3});
        lobby.postFile(picture, Conversation.Kind.PICTURE);
        await().until(() -> shown.accepted().size() == 1);
        assertThat(shown.texts()).containsExactly("http://127.0.0.1:8080/lobby/3");
        assertThat(directory.resolve("ann/outbox")).isEmptyDirectory();
    }

    @Test
    void membersNamesAndWhispersAreShown() {
        Conversation ann = join();
        awaitReady(ann);
        try (ArchivedConversations others = started(directory.resolve("bob"))) {
            Conversation bob = others.join(new Place(SERVER, LOBBY.room(), new Nickname("Bob")));
            awaitReady(bob);
            await().until(() -> ann.members().get().size() == 2);
            ann.rename(new Nickname("Anna"));
            await().until(() -> names(bob).equals(List.of("Bob", "Anna")));
            assertThat(ann.nickname().get()).isEqualTo(new Nickname("Anna"));
            Member anna = bob.members().get().get(1);
            bob.whisper(anna, new Body("psst"));
            await().until(() -> shown.texts().contains("whisper psst"));
        }
        await().until(() -> ann.members().get().size() == 1);
        assertThat(conversations.recent().getFirst().nickname()).isEqualTo(new Nickname("Anna"));
    }

    private static List<String> names(Conversation conversation) {
        return conversation.members().get().stream()
                .map(member -> member.nickname().text())
                .toList();
    }

    @Test
    void openConversationsComeBackAfterARestartWithTheirLines() {
        Conversation lobby = join();
        awaitReady(lobby);
        lobby.post(new Body("before"));
        await().until(() -> shown.accepted().size() == 1);
        conversations.close();
        server.says(7, "meanwhile");
        conversations = started(directory.resolve("ann"));
        Conversation again = conversations.open().get().getFirst();
        shown = new Shown();
        again.timeline().watch(shown);
        await().until(() -> shown.texts().equals(List.of("before", "meanwhile")));
        await().until(() -> again.unread().get() == 1);
        again.seen();
        await().until(() -> again.unread().get() == 0);
    }

    @Test
    void leavingEndsItAndKeepsTheLines() {
        Conversation lobby = join();
        awaitReady(lobby);
        server.says(7, "hello");
        await().until(() -> shown.texts().size() == 1);
        conversations.leave(lobby);
        await().until(() -> lobby.link().get() instanceof Link.Closed);
        assertThat(conversations.open().get()).isEmpty();
        assertThat(conversations.recent()).containsExactly(LOBBY);
        join();
        await().until(() -> shown.texts().equals(List.of("hello")));
    }

    private static String[] numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "m" + i).toArray(String[]::new);
    }

    /// What a window shows.
    private static final class Shown implements java.util.function.Consumer<TimelineChange> {
        private final List<TimelineItem> items = new ArrayList<>();
        final AtomicInteger prepended = new AtomicInteger();

        @Override
        public synchronized void accept(TimelineChange change) {
            switch (change) {
                case TimelineChange.Reset(var all, _) -> {
                    items.clear();
                    items.addAll(all);
                }
                case TimelineChange.Added(var newer) -> items.addAll(newer);
                case TimelineChange.Prepended(var older, _) -> {
                    items.addAll(0, older);
                    prepended.incrementAndGet();
                }
                case TimelineChange.Changed(var item) ->
                        items.replaceAll(each -> each.key() == item.key() ? item : each);
                case TimelineChange.Removed(long key) -> items.removeIf(each -> each.key() == key);
            }
        }

        synchronized List<String> texts() {
            List<String> texts = new ArrayList<>();
            each((text, _) -> texts.add(text));
            return texts;
        }

        synchronized List<String> accepted() {
            List<String> texts = new ArrayList<>();
            each(
                    (text, item) -> {
                        if (item instanceof TimelineItem.Mine mine
                                && mine.delivery() instanceof Delivery.Accepted) {
                            texts.add(text);
                        }
                    });
            return texts;
        }

        private void each(BiConsumer<String, TimelineItem> sink) {
            for (TimelineItem item : items) {
                switch (item) {
                    case TimelineItem.Theirs theirs -> sink.accept(text(theirs.content()), item);
                    case TimelineItem.Mine mine -> sink.accept(text(mine.content()), item);
                    case TimelineItem.Whisper whisper ->
                            sink.accept("whisper " + whisper.body().text(), item);
                    case TimelineItem.CalledOut _, TimelineItem.Note _ -> {}
                }
            }
        }

        private static String text(Content content) {
            return switch (content) {
                case Content.Filed filed -> address(filed.attachment());
                default -> Plain.of(content).text();
            };
        }

        private static String address(rookery.core.attachment.Attachment attachment) {
            return ((rookery.core.attachment.Attachment.Linked) attachment).source().toString();
        }
    }
}
