package rookery.store.sqlite.server.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.attachment.Attachment;
import rookery.core.history.Around;
import rookery.core.history.Page;
import rookery.core.history.Stretch;
import rookery.core.message.Content;
import rookery.core.message.Emoji;
import rookery.core.message.Message;
import rookery.core.room.Term;
import rookery.store.AttachmentStore;
import rookery.store.message.Change;
import rookery.store.message.Changed;
import rookery.store.message.RetentionStore;
import rookery.store.message.RetentionStore.Due;
import rookery.store.sqlite.server.AccountFixture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What is kept no longer is gone with all that hangs on it, and history begins after it.
final class RetentionTest {
    private static final Instant LATER = AccountFixture.NOON.plus(Duration.ofDays(3));
    private static final int MOST = 500;

    @TempDir Path directory;

    @Test
    void ofManyMessagesTheNewestStayAndHistoryBeginsWithThem() {
        try (Said said = new Said(directory)) {
            for (int i = 1; i <= 450; i++) {
                said.say("text " + i);
            }
            assertThat(forget(said, new Term(0, 100))).isEqualTo(350);
            assertThat(seqs(said, new Around.Newest(), MOST)).hasSize(100).startsWith(351L);

            Stretch oldest = stretch(said, new Around.Oldest(), 10);
            assertThat(oldest.messages().getFirst().seq()).isEqualTo(351);
            assertThat(oldest.older()).isFalse();
            assertThat(oldest.newer()).isTrue();
            Stretch missed = stretch(said, new Around.After(20), 10);
            assertThat(missed.messages().getFirst().seq()).isEqualTo(351);
            assertThat(missed.older()).isFalse();
            Stretch before = stretch(said, new Around.Before(355), 10);
            assertThat(before.messages())
                    .extracting(Message::seq)
                    .containsExactly(351L, 352L, 353L, 354L);
            assertThat(before.older()).isFalse();
            Stretch none = stretch(said, new Around.Before(200), 10);
            assertThat(none.messages()).isEmpty();
            assertThat(none.older()).isFalse();
            Message middle = stretch(said, new Around.After(399), 1).messages().getFirst();
            assertThat(
                            stretch(said, new Around.Known(middle.id(), Around.Side.AFTER), 1)
                                    .messages()
                                    .getFirst()
                                    .seq())
                    .isEqualTo(401);
            assertThat(
                            stretch(said, new Around.Moment(Instant.EPOCH, Around.Side.AFTER), 1)
                                    .messages())
                    .extracting(Message::seq)
                    .containsExactly(351L);
            Page page = said.stores().messages().page(Said.LOBBY, 0);
            assertThat(page.messages()).isNotEmpty();
            int back = 0;
            int all = 0;
            for (Page at = page; !at.messages().isEmpty(); ) {
                all += at.messages().size();
                back++;
                at = said.stores().messages().page(Said.LOBBY, back);
            }
            assertThat(all).isEqualTo(100);
        }
    }

    @Test
    void seqsGoOnAfterAllThatWasOldIsGone() {
        try (Said said = new Said(directory)) {
            said.say("one");
            said.say("two");
            said.say("three");
            assertThat(forget(said, new Term(1, 0))).isEqualTo(2);
            assertThat(forget(said, new Term(1, 0))).isZero();
            assertThat(said.say("four").seq()).isEqualTo(4);
            assertThat(seqs(said, new Around.Newest(), MOST)).containsExactly(3L, 4L);
        }
        try (Said again = new Said(directory)) {
            assertThat(seqs(again, new Around.Newest(), MOST)).containsExactly(3L, 4L);
        }
    }

    @Test
    void aRoomKeepsLessThanTheSiteButNeverMore() {
        try (Said said = new Said(directory)) {
            for (int i = 0; i < 20; i++) {
                said.say("text " + i);
            }
            RetentionStore store = said.stores().admin().retention();
            assertThat(store.change(Said.LOBBY, new Term(0, 15))).isTrue();
            assertThat(store.find(Said.LOBBY)).contains(new Term(0, 15));
            assertThat(forget(said, Term.NONE)).isEqualTo(5);
            assertThat(store.change(Said.LOBBY, new Term(0, 1_000))).isTrue();
            assertThat(forget(said, new Term(0, 10))).isEqualTo(5);
        }
    }

    @Test
    void whatHangsOnAMessageGoesWithIt() throws IOException, SQLException {
        Attachment.Kept cat;
        try (Said said = new Said(directory)) {
            cat = keep(said);
            Message first = said.say(new Content.File(cat));
            change(said, first, new Change.React(Said.BOB, new Emoji("👍"), true));
            said.say("two");
            forget(said, new Term(0, 1));
            assertThat(said.stores().attachments().find(Said.LOBBY, cat.key())).isEmpty();
            assertThat(removeBytes(said)).isEqualTo(1);
            assertThat(removeBytes(said)).isZero();
        }
        assertThat(Files.exists(bytes(cat))).isFalse();
        for (String table : List.of("reaction", "reaction_count", "mention", "attachment")) {
            assertThat(rows(table)).as(table).isZero();
        }
    }

    @Test
    void theFileOfARetractedMessageIsGoneUnlessAnotherMessageMentionsIt() throws IOException {
        try (Said said = new Said(directory)) {
            Attachment.Kept cat = keep(said);
            Message first = said.say(new Content.File(cat));
            Message second = said.say(new Content.File(cat));
            change(said, first, new Change.Retract(Said.ANN, AccountFixture.NOON));
            assertThat(said.stores().attachments().find(Said.LOBBY, cat.key())).isPresent();
            assertThat(removeBytes(said)).isZero();
            change(said, second, new Change.Retract(Said.ANN, AccountFixture.NOON));
            assertThat(said.stores().attachments().find(Said.LOBBY, cat.key())).isEmpty();
            assertThat(removeBytes(said)).isEqualTo(1);
        }
    }

    private static int forget(Said said, Term site) {
        RetentionStore store = said.stores().admin().retention();
        int all = 0;
        for (Due due : store.due(site, LATER)) {
            for (int step = store.remove(due); step > 0; step = store.remove(due)) {
                assertThat(step).isLessThanOrEqualTo(RetentionStore.STEP);
                all += step;
            }
        }
        return all;
    }

    private static int removeBytes(Said said) throws IOException {
        return said.stores()
                .admin()
                .retention()
                .removeBytes(Instant.now().plus(Duration.ofMinutes(1)));
    }

    private static Stretch stretch(Said said, Around around, int limit) {
        return said.stores().messages().stretch(Said.LOBBY, Said.ANN, around, limit);
    }

    private static List<Long> seqs(Said said, Around around, int limit) {
        return stretch(said, around, limit).messages().stream().map(Message::seq).toList();
    }

    private static void change(Said said, Message message, Change change) {
        CompletableFuture<Changed> answer = new CompletableFuture<>();
        said.stores().changes().change(Said.LOBBY, message.id(), change, answer::complete);
        assertThat(answer.join()).isInstanceOf(Changed.Done.class);
    }

    private static Attachment.Kept keep(Said said) throws IOException {
        return ((AttachmentStore.Kept.Done)
                        said.stores()
                                .attachments()
                                .keep(
                                        Said.LOBBY,
                                        "cat",
                                        "image/png",
                                        new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .attachment();
    }

    private Path bytes(Attachment.Kept kept) {
        String hash = kept.hash().hex();
        return directory.resolve("media").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private long rows(String table) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + directory.resolve("server.db"));
                ResultSet row =
                        connection
                                .createStatement()
                                .executeQuery("SELECT count(*) FROM " + table)) {
            return row.getLong(1);
        }
    }
}
