package rookery.store.sqlite.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.history.Page;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.room.Keeping;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.AttachmentStore;
import rookery.store.NewMessage;
import rookery.store.RoomStore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class ServerStoresTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-20T19:43:01.123456Z"));
    private static final RoomAlias LOBBY = new RoomAlias("lobby");
    private static final Author ANN = new Author(new AccountId(1), new Nickname("Ann"));

    @TempDir Path directory;

    @Test
    void keepsMessagesInTheOrderOfAppendingWithoutHoles() {
        try (ServerStores stores = open()) {
            List<Appended> answers = Collections.synchronizedList(new ArrayList<>());
            for (int i = 1; i <= 3_000; i++) {
                stores.messages().append(message("m" + i, "text " + i), answers::add);
            }
            append(stores, "last", "the last");

            assertThat(answers).hasSize(3_000).allMatch(answer -> answer instanceof Appended.Kept);
            assertThat(answers)
                    .extracting(answer -> ((Appended.Kept) answer).message().seq())
                    .isSorted()
                    .endsWith(3_000L);
        }
    }

    @Test
    void pagesAreFiftyCountedFromTheNewestAndEmptyPastTheEnd() {
        try (ServerStores stores = open()) {
            for (int i = 1; i <= 121; i++) {
                stores.messages().append(message("m" + i, "text " + i), _ -> {});
            }
            append(stores, "m122", "text 122");

            assertThat(texts(stores.messages().page(LOBBY, 0)))
                    .hasSize(50)
                    .startsWith("text 73")
                    .endsWith("text 122");
            assertThat(texts(stores.messages().page(LOBBY, 1)))
                    .startsWith("text 23")
                    .endsWith("text 72");
            assertThat(texts(stores.messages().page(LOBBY, 2)))
                    .startsWith("text 1")
                    .endsWith("text 22")
                    .hasSize(22);
            assertThat(stores.messages().page(LOBBY, 2).more()).isEqualTo(Page.More.NO);
            assertThat(stores.messages().page(LOBBY, 3)).isEqualTo(Page.EMPTY);
            assertThat(stores.messages().page(LOBBY, -1)).isEqualTo(Page.EMPTY);
            assertThat(stores.messages().page(LOBBY, Integer.MAX_VALUE)).isEqualTo(Page.EMPTY);
            assertThat(stores.messages().page(new RoomAlias("nowhere"), 0)).isEqualTo(Page.EMPTY);
        }
    }

    @Test
    void aRepeatIsAnsweredWithTheFirstAndTakesNoPlace() {
        try (ServerStores stores = open()) {
            Message first = ((Appended.Kept) append(stores, "same", "first")).message();
            assertThat(append(stores, "same", "first")).isEqualTo(new Appended.Repeated(first));
            assertThat(append(stores, "same", "second")).isEqualTo(new Appended.Taken());
            assertThat(((Appended.Kept) append(stores, "other", "third")).message().seq())
                    .isEqualTo(2);
        }
    }

    @Test
    void everythingIsThereAfterClosingAndOpening() {
        try (ServerStores stores = open()) {
            append(stores, "a", "你好 🐦");
            stores.rooms().open(new RoomStore.OpenRoom(LOBBY, Keeping.NOTHING));
            assertThat(stores.rooms().takeAccountNumbers(10)).isEqualTo(1);
        }
        try (ServerStores stores = open()) {
            assertThat(texts(stores.messages().page(LOBBY, 0))).containsExactly("你好 🐦");
            assertThat(stores.rooms().open())
                    .containsExactly(new RoomStore.OpenRoom(LOBBY, Keeping.NOTHING));
            assertThat(stores.rooms().takeAccountNumbers(1)).isEqualTo(11);
            assertThat(((Appended.Kept) append(stores, "b", "next")).message().seq()).isEqualTo(2);
        }
    }

    @Test
    void anOpenRoomKeepsWhatItsCreatorChoseUntilItIsClosed() {
        try (ServerStores stores = open()) {
            RoomStore rooms = stores.rooms();
            RoomStore.OpenRoom silent = new RoomStore.OpenRoom(LOBBY, Keeping.NOTHING);
            RoomStore.OpenRoom keeping = new RoomStore.OpenRoom(LOBBY, Keeping.HISTORY);
            assertThat(rooms.open(silent)).isEqualTo(silent);
            assertThat(rooms.open(keeping)).isEqualTo(silent);
            rooms.close(LOBBY);
            assertThat(rooms.find(LOBBY)).isEmpty();
            assertThat(rooms.open(keeping)).isEqualTo(keeping);
        }
    }

    @Test
    void theSameBytesAreKeptOnceUnderTwoKeys() throws IOException {
        try (ServerStores stores = open()) {
            AttachmentStore.Kept.Done one = keep(stores, "picture bytes");
            AttachmentStore.Kept.Done two = keep(stores, "picture bytes");

            assertThat(one.attachment().key())
                    .isEqualTo("1795203781123456")
                    .isNotEqualTo(two.attachment().key());
            Path file =
                    stores.attachments().find(LOBBY, one.attachment().key()).orElseThrow().file();
            assertThat(file).hasContent("picture bytes");
            try (Stream<Path> files = Files.walk(directory.resolve("media"))) {
                assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
            }
        }
    }

    @Test
    void tooMuchIsRefusedAndLeavesNothing() throws IOException {
        ServerStores.Opening opening =
                ServerStores.open(directory, new AttachmentLimits(10, 15), CLOCK);
        try (ServerStores stores = ((ServerStores.Opening.Opened) opening).stores()) {
            assertThat(keepAny(stores, "0123456789a"))
                    .isEqualTo(new AttachmentStore.Kept.TooLarge(10));
            assertThat(keepAny(stores, "0123456789")).isInstanceOf(AttachmentStore.Kept.Done.class);
            assertThat(keepAny(stores, "abcdef")).isEqualTo(new AttachmentStore.Kept.RoomFull(15));
            try (Stream<Path> left = Files.list(directory.resolve("media/tmp"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefused() {
        try (ServerStores _ = open()) {
            assertThat(refusal()).contains("is in use by another Rookery");
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() throws IOException {
        Path plainFile = Files.writeString(directory.resolve("plain"), "a file");
        ServerStores.Opening opening =
                ServerStores.open(plainFile.resolve("data"), AttachmentLimits.DEFAULT, CLOCK);
        assertThat(((ServerStores.Opening.Refused) opening).sentence())
                .contains("cannot be written");
    }

    @Test
    void aDamagedFileIsKeptAsideAndAFreshOneStarted() throws IOException {
        byte[] rubbish =
                "this is not a database, though it is long enough to be read as one"
                        .repeat(100)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(directory.resolve("server.db"), rubbish);

        ServerStores.Opening opening =
                ServerStores.open(directory, AttachmentLimits.DEFAULT, CLOCK);
        ServerStores.Opening.Opened opened = (ServerStores.Opening.Opened) opening;
        try (ServerStores stores = opened.stores()) {
            assertThat(opened.notices())
                    .singleElement()
                    .asString()
                    .contains("server.db.damaged-20261120-194301");
            assertThat(directory.resolve("server.db.damaged-20261120-194301"))
                    .hasBinaryContent(rubbish);
            assertThat(append(stores, "a", "goes on")).isInstanceOf(Appended.Kept.class);
        }
    }

    @Test
    void aFileFromANewerProgramIsLeftAlone() throws Exception {
        open().close();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(refusal()).contains("newer Rookery").contains("version 99");
    }

    private ServerStores open() {
        return ((ServerStores.Opening.Opened)
                        ServerStores.open(directory, AttachmentLimits.DEFAULT, CLOCK))
                .stores();
    }

    private String refusal() {
        return ((ServerStores.Opening.Refused)
                        ServerStores.open(directory, AttachmentLimits.DEFAULT, CLOCK))
                .sentence();
    }

    private static NewMessage message(String localId, String text) {
        return new NewMessage(
                LOBBY,
                ANN,
                new LocalId(localId),
                CLOCK.instant(),
                new Content.Text(new Body(text)));
    }

    private static Appended append(ServerStores stores, String localId, String text) {
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        stores.messages().append(message(localId, text), answer::complete);
        return answer.join();
    }

    private static List<String> texts(Page page) {
        return page.messages().stream()
                .map(Heard::content)
                .map(content -> ((Content.Text) content).body().text())
                .toList();
    }

    private static AttachmentStore.Kept.Done keep(ServerStores stores, String bytes)
            throws IOException {
        return (AttachmentStore.Kept.Done) keepAny(stores, bytes);
    }

    private static AttachmentStore.Kept keepAny(ServerStores stores, String bytes)
            throws IOException {
        return stores.attachments()
                .keep(
                        LOBBY,
                        "nest.png",
                        "image/png",
                        new ByteArrayInputStream(
                                bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
