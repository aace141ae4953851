package rookery.store.sqlite.archive;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.ConversationArchive;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.archive.step.Followers;
import rookery.store.sqlite.archive.step.Steps;
import rookery.store.sqlite.archive.step.Unkept;

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
    private final GroupCommit writer;
    private final LineTable lines;
    private final Gaps gaps;
    private final Faces faces;
    private final Window window;
    private final Unread unread;
    private final Showing showing;
    private final Steps steps;
    private final Unkept unkept;
    private final PendingLines pending;

    SqliteConversation(long conversation, Connection connection, GroupCommit writer) {
        this.writer = writer;
        lines = new LineTable(connection, conversation);
        gaps = new Gaps(connection, conversation);
        faces = new Faces(connection, conversation);
        Followers followers = new Followers();
        window = new Window(lines, gaps, followers);
        unread = new Unread(connection, conversation, lines);
        showing = new Showing(window, unread);
        steps = new Steps(writer, () -> unread::tell);
        unkept = new Unkept(followers);
        pending = new PendingLines(lines, faces, showing, steps, unkept);
    }

    @Override
    public void post(LocalId localId, Nickname nickname, Content content, Instant at) {
        pending.post(localId, nickname, content, at);
    }

    @Override
    public void sent(LocalId localId, AccountId as) {
        pending.sent(localId, as);
    }

    @Override
    public void accepted(LocalId localId, Heard heard) {
        pending.accepted(localId, heard);
    }

    @Override
    public void failed(LocalId localId, Delivery.Reason reason) {
        pending.failed(localId, reason);
    }

    @Override
    public void retry(LocalId localId) {
        pending.retry(localId);
    }

    @Override
    public void discard(LocalId localId) {
        pending.discard(localId);
    }

    @Override
    public void hear(List<? extends Heard> messages) {
        steps.submit(() -> showing.added(insert(messages, lines.nextPlace())));
    }

    private List<LineRow> insert(List<? extends Heard> messages, long from) throws SQLException {
        List<LineRow> rows = new ArrayList<>(messages.size());
        long place = from;
        for (Heard heard : messages) {
            Faces.Face face = faces.of(heard.author().id());
            rows.add(lines.insert(LineRow.heard(heard, face.nameOf(heard), face.me()), place++));
        }
        return rows;
    }

    @Override
    public void note(TimelineItem line) {
        LineRow row = LineRow.note(line);
        steps.submit(() -> showing.added(List.of(lines.insert(row, lines.nextPlace()))));
    }

    @Override
    public void hearAfterGap(List<? extends Heard> messages) {
        steps.submit(
                () -> {
                    long from = lines.nextPlace() + LineTable.STRETCH_APART;
                    gaps.open(from);
                    insert(messages, from);
                    return both(window.restart(), unread.recount());
                });
    }

    @Override
    public void fill(long edge, List<? extends Heard> messages, Below below) {
        steps.submit(
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
        steps.submit(
                () -> {
                    faces.named(account, nickname);
                    return Steps.NOTHING;
                });
    }

    @Override
    public void self(AccountId account) {
        steps.submit(
                () -> {
                    faces.me(account);
                    return Steps.NOTHING;
                });
    }

    @Override
    public void seen() {
        steps.submit(
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
        steps.submit(() -> both(window.add(follower), () -> unkept.show(follower)));
        return () -> steps.submit(() -> window.remove(follower));
    }

    @Override
    public void older(Runnable askServer) {
        steps.submit(() -> window.older(askServer));
    }

    @Override
    public void noAnswer() {
        steps.submit(window::noAnswer);
    }

    @Override
    public Runnable followUnread(IntConsumer follower) {
        steps.submit(() -> unread.add(follower));
        return () -> steps.submit(() -> () -> unread.remove(follower));
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }
}
