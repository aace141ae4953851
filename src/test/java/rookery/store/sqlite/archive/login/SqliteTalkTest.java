package rookery.store.sqlite.archive.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.receipt.Receipt;
import rookery.core.room.Destination;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.LoginArchive;
import rookery.store.archive.NumberedArchive;
import rookery.store.archive.NumberedArchive.Me;
import rookery.store.sqlite.archive.SqliteArchive;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

final class SqliteTalkTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Author ANN =
            new Author(new AccountId(7), Handle.of(new AccountName("ann")), new Nickname("Ann"));
    private static final Handle BOB = Handle.of(new AccountName("bob"));

    @TempDir Path directory;
    private SqliteArchive archive;
    private NumberedArchive talk;
    private final List<TimelineChange> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        archive =
                switch (SqliteArchive.open(directory, InstantSource.fixed(NOON))) {
                    case SqliteArchive.Opening.Opened(SqliteArchive fine, _) -> fine;
                    case SqliteArchive.Opening.Refused(String why) -> throw new AssertionError(why);
                };
        talk =
                archive.login(
                                new LoginArchive.Whose(
                                        "packet", URI.create("ws://127.0.0.1:9502"), "ann"))
                        .open(new Destination.Direct(new AccountName("bob")));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aMarkTellsOnlyTheRowsThatLookOtherwiseAfterIt() {
        talk.hear(
                LongStream.rangeClosed(1, 5).mapToObj(SqliteTalkTest::said).toList(),
                true,
                new Me(ANN),
                _ -> {});
        talk.follow(told::add);
        for (long seq = 1; seq <= 5; seq++) {
            talk.reached(new Receipt(BOB, seq, 0));
        }
        assertThat(changes())
                .containsExactly(
                        "1 Delivered", "2 Delivered", "3 Delivered", "4 Delivered", "5 Delivered");
        talk.reached(new Receipt(BOB, 5, 2));
        talk.reached(new Receipt(BOB, 5, 3));
        assertThat(changes()).containsExactly("1 Displayed", "2 Displayed", "3 Displayed");
    }

    @Test
    void aMarkThatGoesFurtherBothWaysTellsEachRowOnce() {
        talk.hear(
                LongStream.rangeClosed(1, 4).mapToObj(SqliteTalkTest::said).toList(),
                true,
                new Me(ANN),
                _ -> {});
        talk.follow(told::add);
        talk.reached(new Receipt(BOB, 2, 1));
        assertThat(changes()).containsExactly("1 Displayed", "2 Delivered");
        talk.reached(new Receipt(BOB, 4, 3));
        assertThat(changes()).containsExactly("2 Displayed", "3 Displayed", "4 Delivered");
    }

    @Test
    void whatPassesBeforeAnythingWasSaidStandsFirst() {
        talk.follow(told::add);
        talk.hear(
                new Said(
                        new Author(new AccountId(2), BOB, new Nickname("Bob")),
                        new Content.Text(new Body("passing")),
                        NOON,
                        Said.Precision.INSTANT),
                new Me(ANN));
        talk.standing();
        assertThat(told)
                .last()
                .isInstanceOfSatisfying(
                        TimelineChange.Added.class, added -> assertThat(added.items()).hasSize(1));
        talk.hear(List.of(said(1)), true, new Me(ANN), _ -> {});
        List<TimelineChange> again = new ArrayList<>();
        talk.follow(again::add);
        talk.standing();
        assertThat(again)
                .first()
                .isInstanceOfSatisfying(
                        TimelineChange.Reset.class,
                        reset ->
                                assertThat(reset.items())
                                        .extracting(item -> item.getClass().getSimpleName())
                                        .containsExactly("Theirs", "Mine"));
    }

    @Test
    void whatWasTakenIsTheresHoweverMuchStillWaits() {
        Me me = new Me(ANN);
        for (int i = 1; i <= 300; i++) {
            talk.post(
                    new LocalId("a" + i),
                    me,
                    new Content.Text(new Body("words")),
                    Context.NONE,
                    NOON);
        }
        talk.hear(List.of(said(1)), true, me, _ -> {});
        talk.follow(told::add);
        talk.hear(List.of(said(2)), true, me, _ -> {});
        assertThat(changes()).containsExactly("2 Accepted");
        talk.follow(told::add);
        talk.standing();
        TimelineChange.Reset all = (TimelineChange.Reset) told.getFirst();
        assertThat(all.items()).hasSize(300);
        assertThat(all.items().stream().limit(3).map(SqliteTalkTest::row))
                .containsExactly("1 Accepted", "2 Accepted", "0 Pending");
    }

    /// Since the last call.
    private List<String> changes() {
        // Whoever asks sees every earlier write, and what is told of it.
        talk.standing();
        List<String> changes =
                told.stream()
                        .filter(TimelineChange.Changed.class::isInstance)
                        .map(each -> row(((TimelineChange.Changed) each).item()))
                        .toList();
        told.clear();
        return changes;
    }

    private static String row(TimelineItem item) {
        TimelineItem.Mine mine = (TimelineItem.Mine) item;
        Delivery delivery = mine.delivery();
        return mine.trace().seq() + " " + delivery.getClass().getSimpleName();
    }

    private static Message said(long seq) {
        return new Message(
                new MessageId(seq),
                new RoomAlias("-"),
                seq,
                ANN,
                new LocalId("a" + seq),
                NOON,
                new Content.Text(new Body("words")),
                Context.NONE,
                Revision.NONE);
    }
}
