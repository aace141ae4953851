package rookery.store.sqlite.archive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.ConversationArchive;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// One conversation's lines in SQLite. Every method hands a step to the archive's thread.
final class SqliteConversation implements ConversationArchive {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteConversation.class);

    /// Keys of lines that could not be kept are below zero.
    private long unkeptKey;

    private final GroupCommit writer;
    private final LineTable lines;
    private final Gaps gaps;
    private final Faces faces;
    private final Window window;
    private final Unread unread;

    SqliteConversation(long conversation, Connection connection, GroupCommit writer) {
        this.writer = writer;
        lines = new LineTable(connection, conversation);
        gaps = new Gaps(connection, conversation);
        faces = new Faces(connection, conversation);
        window = new Window(lines, gaps);
        unread = new Unread(connection, conversation, lines);
    }

    @Override
    public void post(LocalId localId, Nickname nickname, Content content, Instant at) {
        LineRow row = LineRow.pending(localId, nickname, content, at);
        submit(
                () -> added(List.of(lines.insert(row, lines.nextPlace()))),
                _ -> showUnkept(localId, nickname, content, at));
    }

    /// Nothing typed is lost: what the disk does not take stays on the screen.
    private void showUnkept(LocalId localId, Nickname nickname, Content content, Instant at) {
        unkeptKey--;
        window.tell(
                new TimelineChange.Added(
                        List.of(
                                new TimelineItem.Mine(
                                        unkeptKey,
                                        localId,
                                        nickname,
                                        content,
                                        at,
                                        Said.Precision.INSTANT,
                                        new Delivery.Failed(Delivery.Reason.NOT_KEPT)))));
    }

    @Override
    public void sent(LocalId localId, AccountId as) {
        submit(
                () -> {
                    lines.sent(localId, as.number(), 1);
                    return Window.NOTHING;
                });
    }

    @Override
    public void accepted(LocalId localId, Heard heard) {
        submit(
                () -> {
                    var pending = lines.find(localId);
                    if (pending.isEmpty() || pending.get().delivery().equals(LineRow.ACCEPTED)) {
                        return Window.NOTHING;
                    }
                    return accepted(pending.get(), heard);
                });
    }

    private Runnable accepted(LineRow before, Heard heard) throws SQLException {
        Nickname nickname = nameOf(heard, faces.of(heard.author().id()));
        boolean moves = lines.hasKeptAfter(before.place());
        LineRow fresh = LineRow.heard(heard, nickname, true);
        LineRow after =
                new LineRow(
                        before.key(),
                        moves ? lines.nextPlace() : before.place(),
                        fresh.kind(),
                        true,
                        fresh.author(),
                        before.nickname(),
                        fresh.content(),
                        fresh.precision() == Said.Precision.DAY ? before.at() : fresh.at(),
                        Said.Precision.INSTANT,
                        before.localId(),
                        LineRow.ACCEPTED);
        lines.replace(after);
        if (!moves) {
            return changed(after);
        }
        return both(removed(before), added(List.of(after)));
    }

    @Override
    public void failed(LocalId localId, Delivery.Reason reason) {
        move(localId, LineRow.PENDING, LineRow.failed(reason));
    }

    @Override
    public void retry(LocalId localId) {
        move(localId, "failed", LineRow.PENDING);
    }

    private void move(LocalId localId, String from, String to) {
        submit(
                () -> {
                    var found = lines.find(localId);
                    if (found.isEmpty() || !found.get().delivery().startsWith(from)) {
                        return Window.NOTHING;
                    }
                    LineRow row = found.get().reached(to);
                    lines.replace(row);
                    lines.sent(localId, 0, 0);
                    return changed(row);
                });
    }

    @Override
    public void discard(LocalId localId) {
        submit(
                () -> {
                    var row = lines.find(localId);
                    if (row.isEmpty() || row.get().delivery().equals(LineRow.ACCEPTED)) {
                        return Window.NOTHING;
                    }
                    lines.delete(row.get());
                    return removed(row.get());
                });
    }

    @Override
    public void hear(List<? extends Heard> messages) {
        submit(() -> added(insert(messages, lines.nextPlace())));
    }

    private List<LineRow> insert(List<? extends Heard> messages, long from) throws SQLException {
        List<LineRow> rows = new ArrayList<>(messages.size());
        long place = from;
        for (Heard heard : messages) {
            Faces.Face face = faces.of(heard.author().id());
            rows.add(lines.insert(LineRow.heard(heard, nameOf(heard, face), face.me()), place++));
        }
        return rows;
    }

    private static Nickname nameOf(Heard heard, Faces.Face face) {
        Nickname said = heard.author().nickname();
        return said.equals(Nickname.NONE) ? face.nickname() : said;
    }

    @Override
    public void note(TimelineItem line) {
        LineRow row = LineRow.note(line);
        submit(() -> added(List.of(lines.insert(row, lines.nextPlace()))));
    }

    @Override
    public void hearAfterGap(List<? extends Heard> messages) {
        submit(
                () -> {
                    long from = lines.nextPlace() + LineTable.STRETCH_APART;
                    gaps.open(from);
                    insert(messages, from);
                    return both(window.restart(), unread.recount());
                });
    }

    @Override
    public void fill(long edge, List<? extends Heard> messages, Below below) {
        submit(
                () -> {
                    OptionalLong gap = window.gap();
                    if (gap.isPresent() && gap.getAsLong() == edge) {
                        gaps.close(edge);
                        insert(messages, edge - messages.size());
                        if (below == Below.UNKNOWN) {
                            gaps.open(edge - messages.size());
                        }
                    }
                    return window.filled();
                });
    }

    @Override
    public void met(AccountId account, Nickname nickname) {
        submit(
                () -> {
                    faces.named(account, nickname);
                    return Window.NOTHING;
                });
    }

    @Override
    public void self(AccountId account) {
        submit(
                () -> {
                    faces.me(account);
                    return Window.NOTHING;
                });
    }

    @Override
    public void seen() {
        submit(
                () -> {
                    unread.seen();
                    return unread.recount();
                });
    }

    @Override
    public List<Outgoing> outgoing() {
        return Ask.of(writer, List.of(), _ -> lines.outgoing());
    }

    @Override
    public Stretch newest(int limit) {
        return Ask.of(
                writer,
                NOTHING,
                _ ->
                        lines.newest(
                                gaps.below(Long.MAX_VALUE).orElse(Long.MIN_VALUE),
                                Long.MAX_VALUE,
                                limit));
    }

    @Override
    public Stretch oldestAboveGap(int limit) {
        return Ask.of(
                writer, NOTHING, _ -> lines.oldest(window.gap().orElse(Long.MIN_VALUE), limit));
    }

    @Override
    public Stretch newestBelowGap(int limit) {
        return Ask.of(
                writer,
                NOTHING,
                _ -> {
                    OptionalLong gap = window.gap();
                    return gap.isEmpty()
                            ? NOTHING
                            : lines.newest(
                                    gaps.below(gap.getAsLong() - 1).orElse(Long.MIN_VALUE),
                                    gap.getAsLong(),
                                    limit);
                });
    }

    private static final Stretch NOTHING = new Stretch(Long.MIN_VALUE, List.of(), 0);

    @Override
    public Runnable follow(Consumer<? super TimelineChange> follower) {
        submit(() -> window.add(follower));
        return () -> submit(() -> window.remove(follower));
    }

    @Override
    public void older(Runnable askServer) {
        submit(() -> window.older(askServer));
    }

    @Override
    public void noAnswer() {
        submit(window::noAnswer);
    }

    @Override
    public Runnable followUnread(IntConsumer follower) {
        submit(() -> unread.add(follower));
        return () -> submit(() -> () -> unread.remove(follower));
    }

    private Runnable added(List<LineRow> rows) {
        if (rows.isEmpty()) {
            return Window.NOTHING;
        }
        List<TimelineItem> items = rows.stream().map(LineRow::item).toList();
        return () -> {
            window.tell(new TimelineChange.Added(items));
            items.forEach(unread::count);
        };
    }

    private Runnable changed(LineRow row) {
        return window.shows(row.place())
                ? () -> window.tell(new TimelineChange.Changed(row.item()))
                : Window.NOTHING;
    }

    private Runnable removed(LineRow row) {
        return window.shows(row.place())
                ? () -> window.tell(new TimelineChange.Removed(row.key()))
                : Window.NOTHING;
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    private void submit(Changing changing) {
        submit(changing, why -> LOG.warn("the archive did not take a change: {}", why));
    }

    private void submit(Changing changing, Consumer<String> failed) {
        writer.submit(new Step(changing, failed));
    }

    private interface Changing {
        /// Returns what to tell once it is kept.
        Runnable change() throws SQLException;
    }

    /// A change in a transaction, told after it. A transaction that fails is tried again, so what
    /// it means is only believed once it is kept.
    private final class Step implements GroupCommit.Work {
        private final Changing changing;
        private final Consumer<String> failed;
        private Runnable telling = Window.NOTHING;

        Step(Changing changing, Consumer<String> failed) {
            this.changing = changing;
            this.failed = failed;
        }

        @Override
        public void write(Connection connection) throws SQLException {
            telling = changing.change();
        }

        @Override
        public void kept() {
            telling.run();
            unread.tell();
        }

        @Override
        public void failed(String why) {
            failed.accept(why);
        }
    }
}
