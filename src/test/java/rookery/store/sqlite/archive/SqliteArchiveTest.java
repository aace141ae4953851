package rookery.store.sqlite.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.Archive;
import rookery.store.archive.ConversationArchive;
import rookery.store.archive.ConversationArchive.Below;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

final class SqliteArchiveTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Nickname ANN = new Nickname("Ann");
    private static final Archive.Spot SPOT =
            new Archive.Spot("xnest", URI.create("ws://127.0.0.1:8080"), new RoomAlias("lobby"));

    @TempDir Path directory;
    private SqliteArchive archive;
    private ConversationArchive lobby;
    private final List<TimelineChange> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        archive = opened();
        lobby = archive.open(SPOT, ANN, NOON);
    }

    private SqliteArchive opened() {
        return switch (SqliteArchive.open(directory, InstantSource.fixed(NOON))) {
            case SqliteArchive.Opening.Opened(SqliteArchive fine, _) -> fine;
            case SqliteArchive.Opening.Refused(String why) -> throw new AssertionError(why);
        };
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aPostIsOneRowFromPendingToAccepted() {
        lobby.follow(told::add);
        LocalId id = new LocalId("a1");
        lobby.post(id, ANN, text("hello"), NOON);
        lobby.sent(id, new AccountId(7));
        lobby.accepted(id, said(7, "hello"));
        settle();

        assertThat(mine(((TimelineChange.Added) told.get(1)).items().getFirst()).delivery())
                .isEqualTo(new Delivery.Pending());
        TimelineItem.Mine after = mine(((TimelineChange.Changed) told.get(2)).item());
        assertThat(after.delivery()).isEqualTo(new Delivery.Accepted());
        assertThat(rows()).containsExactly("hello");
    }

    @Test
    void aPostThatOthersOvertookTakesItsPlaceAfterThem() {
        LocalId id = new LocalId("a1");
        lobby.post(id, ANN, text("mine"), NOON);
        lobby.follow(told::add);
        lobby.hear(List.of(said(2, "theirs")));
        lobby.accepted(id, said(7, "mine"));
        settle();

        assertThat(told.get(2)).isInstanceOf(TimelineChange.Removed.class);
        assertThat(told.get(3)).isInstanceOf(TimelineChange.Added.class);
        assertThat(rows()).containsExactly("theirs", "mine");
    }

    @Test
    void acceptingTwiceChangesNothing() {
        LocalId id = new LocalId("a1");
        lobby.post(id, ANN, text("mine"), NOON);
        lobby.accepted(id, said(7, "mine"));
        lobby.hear(List.of(said(2, "theirs")));
        lobby.accepted(id, said(7, "mine"));
        assertThat(rows()).containsExactly("mine", "theirs");
    }

    @Test
    void whatWaitsSurvivesARestart() {
        lobby.post(new LocalId("a1"), ANN, text("first"), NOON);
        lobby.post(new LocalId("a2"), ANN, text("second"), NOON);
        lobby.sent(new LocalId("a1"), new AccountId(7));
        archive.close();
        archive = opened();
        lobby = archive.open(SPOT, ANN, NOON);

        assertThat(lobby.outgoing())
                .extracting(out -> out.localId().text(), ConversationArchive.Outgoing::sent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "a1", new ConversationArchive.Sent.As(new AccountId(7))),
                        org.assertj.core.groups.Tuple.tuple(
                                "a2", new ConversationArchive.Sent.Never()));
        assertThat(rows()).containsExactly("first", "second");
    }

    @Test
    void aFailedPostWaitsAgainAfterARetryAndIsGoneAfterADiscard() {
        LocalId id = new LocalId("a1");
        lobby.post(id, ANN, text("hello"), NOON);
        lobby.failed(id, Delivery.Reason.GAVE_UP);
        assertThat(lobby.outgoing()).isEmpty();
        lobby.retry(id);
        assertThat(lobby.outgoing()).hasSize(1);
        lobby.discard(id);
        assertThat(rows()).isEmpty();
    }

    @Test
    void messagesUnderAFormerNumberOfMineAreMine() {
        lobby.self(new AccountId(5));
        lobby.met(new AccountId(5), ANN);
        lobby.hear(List.of(nameless(5, "from before"), nameless(6, "from a stranger")));
        lobby.follow(told::add);
        settle();
        List<TimelineItem> items = ((TimelineChange.Reset) told.getFirst()).items();
        assertThat(items.get(0)).isInstanceOf(TimelineItem.Mine.class);
        assertThat(items.get(1)).isInstanceOf(TimelineItem.Theirs.class);
        assertThat(mine(items.getFirst()).nickname()).isEqualTo(ANN);
    }

    @Test
    void scrollingUpReadsTheArchiveFirstThenAsksTheServerThenCrossesTheGap() {
        lobby.hearAfterGap(numbered(0, 30));
        lobby.hearAfterGap(numbered(500, 750));
        lobby.follow(told::add);
        AtomicInteger asked = new AtomicInteger();

        lobby.older(asked::incrementAndGet);
        lobby.older(asked::incrementAndGet);
        settle();
        assertThat(asked).hasValue(0);
        lobby.older(asked::incrementAndGet);
        settle();
        assertThat(asked).hasValue(1);

        long edge = lobby.oldestAboveGap(10).edge();
        assertThat(texts(lobby.oldestAboveGap(2).messages())).containsExactly("500", "501");
        assertThat(texts(lobby.newestBelowGap(2).messages())).containsExactly("28", "29");
        lobby.fill(edge, numbered(30, 500), Below.NOTHING);
        settle();
        assertThat(prepended().getFirst()).isEqualTo("400");

        for (int i = 0; i < 6; i++) {
            lobby.older(asked::incrementAndGet);
        }
        settle();
        assertThat(asked).as("the beginning of history may be unknown").hasValue(2);
        lobby.noAnswer();
        assertThat(rows()).isEqualTo(texts(numbered(0, 750)));
    }

    @Test
    void aFillForAnEdgeThatMovedIsIgnored() {
        lobby.hearAfterGap(numbered(10, 20));
        long edge = lobby.oldestAboveGap(1).edge();
        lobby.fill(edge, numbered(5, 10), Below.UNKNOWN);
        lobby.fill(edge, numbered(5, 10), Below.UNKNOWN);
        assertThat(rows()).isEqualTo(texts(numbered(5, 20)));
    }

    @Test
    void unreadCountsWhatOthersSaidUntilItIsSeen() {
        AtomicInteger unread = new AtomicInteger(-1);
        lobby.followUnread(unread::set);
        lobby.hear(numbered(0, 3));
        lobby.note(
                new TimelineItem.Note(
                        0,
                        TimelineItem.Happening.JOINED,
                        new Nickname("Bob"),
                        Nickname.NONE,
                        NOON));
        lobby.post(new LocalId("a1"), ANN, text("mine"), NOON);
        settle();
        assertThat(unread).hasValue(3);
        lobby.seen();
        settle();
        assertThat(unread).hasValue(0);
        archive.close();
        archive = opened();
        lobby = archive.open(SPOT, ANN, NOON);
        lobby.followUnread(unread::set);
        settle();
        assertThat(unread).hasValue(0);
    }

    @Test
    void conversationsAreRememberedTheLatestFirst() {
        var other = new Archive.Spot("xnest", SPOT.server(), new RoomAlias("garden"));
        archive.open(other, ANN, NOON.plusSeconds(1));
        archive.leave(SPOT);
        assertThat(archive.entries())
                .containsExactly(
                        new Archive.Entry(other, ANN, Archive.Standing.OPEN),
                        new Archive.Entry(SPOT, ANN, Archive.Standing.LEFT));
    }

    /// All that was handed over before has been told after this.
    private void settle() {
        assertThat(lobby.outgoing()).isNotNull();
        assertThat(archive.entries()).isNotEmpty();
    }

    /// What a new window would show after scrolling to the top.
    private List<String> rows() {
        List<TimelineChange> changes = new CopyOnWriteArrayList<>();
        Runnable unfollow = lobby.follow(changes::add);
        List<String> rows = new ArrayList<>();
        for (int seen = 0; ; seen++) {
            settle();
            TimelineChange change = changes.get(seen);
            List<TimelineItem> items =
                    switch (change) {
                        case TimelineChange.Reset(var all, _) -> all;
                        case TimelineChange.Prepended(var older, _) -> older;
                        case TimelineChange.Added _,
                                TimelineChange.Changed _,
                                TimelineChange.Removed _ ->
                                throw new AssertionError("nothing changes now: " + change);
                    };
            rows.addAll(0, items.stream().map(SqliteArchiveTest::shown).toList());
            if (seen > 0 && items.isEmpty()) {
                unfollow.run();
                return rows;
            }
            lobby.older(lobby::noAnswer);
        }
    }

    private List<String> prepended() {
        return ((TimelineChange.Prepended) told.getLast())
                .items().stream().map(SqliteArchiveTest::shown).toList();
    }

    private static String shown(TimelineItem item) {
        return switch (item) {
            case TimelineItem.Theirs theirs -> text(theirs.content());
            case TimelineItem.Mine mine -> text(mine.content());
            case TimelineItem.Whisper _, TimelineItem.CalledOut _, TimelineItem.Note _ -> "";
        };
    }

    private static TimelineItem.Mine mine(TimelineItem item) {
        return (TimelineItem.Mine) item;
    }

    private static List<String> texts(List<? extends Heard> messages) {
        return messages.stream().map(heard -> text(heard.content())).toList();
    }

    private static String text(Content content) {
        return ((Content.Text) content).body().text();
    }

    private static Content text(String text) {
        return new Content.Text(new Body(text));
    }

    private static List<Heard> numbered(int from, int to) {
        return IntStream.range(from, to).<Heard>mapToObj(i -> said(2, "" + i)).toList();
    }

    private static Heard said(long author, String text) {
        return new Said(
                new Author(new AccountId(author), new Nickname("n" + author)),
                text(text),
                NOON,
                Said.Precision.INSTANT);
    }

    private static Heard nameless(long author, String text) {
        return new Said(
                new Author(new AccountId(author), Nickname.NONE),
                text(text),
                NOON,
                Said.Precision.DAY);
    }
}
