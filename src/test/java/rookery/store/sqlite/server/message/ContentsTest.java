package rookery.store.sqlite.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.Handle;
import rookery.core.attachment.Attachment;
import rookery.core.history.Around;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Extent;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.room.RoomAlias;
import rookery.store.Appended;
import rookery.store.AttachmentStore;
import rookery.store.sqlite.server.ServerStores;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/// What a message may be, kept and read again.
final class ContentsTest {
    private static final URI CATS = URI.create("https://news.example/cats?a=1&b=%22");
    private static final Body WORDS = new Body("the words 你好 \"quoted\"");

    @TempDir Path directory;

    @Test
    void everyKindOfContentIsReadAsItWasSaid() throws IOException {
        try (Said said = new Said(directory)) {
            Attachment.Kept cat = keep(said.stores());
            List<Content> contents = contents(cat);
            for (Content content : contents) {
                assertThat(said.say(content).content()).isEqualTo(content);
            }
            assertThat(said.stretch(Said.ANN).messages())
                    .extracting(Message::content)
                    .containsExactlyElementsOf(contents);
            assertThat(contents).hasSize(Content.class.getPermittedSubclasses().length + FILED - 1);
        }
    }

    private static final int FILED = Content.Filed.class.getPermittedSubclasses().length;

    private static List<Content> contents(Attachment.Kept cat) {
        return List.of(
                new Content.Text(WORDS),
                new Content.Picture(WORDS, cat, new Extent(800, 600)),
                new Content.Voice(WORDS, cat, Duration.ofMillis(4_200)),
                new Content.Video(WORDS, cat, new Extent(640, 360), Duration.ofSeconds(9)),
                new Content.File(cat),
                new Content.Link(WORDS, CATS, "Cats"),
                new Content.News(WORDS, CATS, "Cats win", "/cats.jpg", "Nobody is surprised."),
                new Content.Emoji(WORDS, "🐈"),
                new Content.RedPacket(WORDS, 1_000_000_000, "Luck", ""),
                new Content.ContactCard(WORDS, "carol", "Carol", ""),
                new Content.Notice(WORDS),
                new Content.Opaque(WORDS, "hologram"));
    }

    @Test
    void whatStandsBesideAContentIsKept() {
        try (Said said = new Said(directory)) {
            Message first = said.say("first");
            Context context =
                    new Context(
                            "Tuesday",
                            first.id(),
                            List.of(new Handle("bob"), new Handle("~7")),
                            true);
            Message kept = said.say(new Content.Text(WORDS), context);
            assertThat(kept.context()).isEqualTo(context);
            assertThat(said.stretch(Said.ANN).messages().getLast()).isEqualTo(kept);
        }
    }

    @Test
    void whatOneRepliesToIsInTheSameRoom() {
        try (Said said = new Said(directory)) {
            Message first = said.say("first");
            Appended elsewhere =
                    said.append(
                            new RoomAlias("attic"),
                            "r1",
                            new Content.Text(WORDS),
                            replyTo(first.id()));
            assertThat(elsewhere).isEqualTo(new Appended.NoSuchMessage());
            Appended unknown =
                    said.append(
                            Said.LOBBY,
                            "r2",
                            new Content.Text(WORDS),
                            replyTo(new MessageId(first.id().number() + 1)));
            assertThat(unknown).isEqualTo(new Appended.NoSuchMessage());
            assertThat(said.stretch(Said.ANN).messages()).containsExactly(first);
        }
    }

    private static Context replyTo(MessageId id) {
        return new Context("", id, Collections.emptyList(), false);
    }

    @Test
    void theSameLocalIdWithAnotherContextOrInAnotherRoomIsTaken() {
        try (Said said = new Said(directory)) {
            Content words = new Content.Text(WORDS);
            said.append(Said.LOBBY, "same", words, Context.NONE);
            Context loud = new Context("", MessageId.NONE, List.of(), true);
            assertThat(said.append(Said.LOBBY, "same", words, loud))
                    .isEqualTo(new Appended.Taken());
            assertThat(said.append(new RoomAlias("attic"), "same", words, Context.NONE))
                    .isEqualTo(new Appended.Taken());
            assertThat(said.append(Said.LOBBY, "same", words, Context.NONE))
                    .isInstanceOf(Appended.Repeated.class);
            assertThat(said.stores().messages().stretch(Said.LOBBY, Said.ANN, NEWEST, 9).messages())
                    .hasSize(1);
        }
    }

    private static final Around NEWEST = new Around.Newest();

    private static Attachment.Kept keep(ServerStores stores) throws IOException {
        AttachmentStore.Kept kept =
                stores.attachments()
                        .keep(
                                Said.LOBBY,
                                "cat",
                                "image/png",
                                new ByteArrayInputStream(new byte[] {1, 2, 3}));
        return ((AttachmentStore.Kept.Done) kept).attachment();
    }
}
