package rookery.store.sqlite.archive.login;

import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Revision;
import rookery.core.message.Said;
import rookery.core.receipt.Receipt;
import rookery.core.room.Draft;
import rookery.core.room.RoomAlias;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.NumberedArchive;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.archive.login.Stretches.Stretch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// One conversation in SQLite. Every method hands a step to the archive's thread.
final class SqliteTalk implements NumberedArchive {
    private static final RoomAlias HERE = new RoomAlias("-");

    private final long talk;
    private final Connection connection;
    private final GroupCommit writer;
    private final SayingTable table;
    private final Stretches stretches;
    private final Items items;
    private final SayingWindow window;
    private final LastLine last;
    private final Steps steps;
    private final WaitingLines outgoing;

    SqliteTalk(long talk, Connection connection, GroupCommit writer) {
        this.talk = talk;
        this.connection = connection;
        this.writer = writer;
        table = new SayingTable(connection, talk);
        stretches = new Stretches(connection, talk);
        items = new Items(connection, talk, table);
        window = new SayingWindow(table, stretches, items);
        last = new LastLine(table, items);
        steps = new Steps(writer, last);
        outgoing = new WaitingLines(table, items, window, steps, writer);
    }

    @Override
    public void post(LocalId localId, Me me, Content content, Context context, Instant at) {
        outgoing.post(localId, me, content, context, at);
    }

    @Override
    public void replace(LocalId localId, Content content) {
        outgoing.replace(localId, content);
    }

    @Override
    public void sent(LocalId localId) {
        outgoing.sent(localId);
    }

    @Override
    public void progress(LocalId localId, Delivery.Uploading progress) {
        outgoing.progress(localId, progress);
    }

    @Override
    public void failed(LocalId localId, Delivery.Reason reason) {
        outgoing.failed(localId, reason);
    }

    @Override
    public void retry(LocalId localId) {
        outgoing.retry(localId);
    }

    @Override
    public void discard(LocalId localId) {
        outgoing.discard(localId);
    }

    @Override
    public void hear(List<Message> messages, boolean isFirst, Me me, LongConsumer kept) {
        steps.submit(
                () -> {
                    Stretch before = stretches.newest();
                    Arrivals arrivals = new Arrivals(table, window, me);
                    arrivals.take(messages);
                    if (messages.isEmpty()) {
                        return window.filled(isFirst);
                    }
                    long low = isFirst ? 1 : messages.getFirst().seq();
                    Stretch whole = stretches.add(low, messages.getLast().seq());
                    boolean apart = before.high() == 0 || whole.low() > before.high();
                    Runnable telling = apart ? window.restart() : arrivals.telling();
                    Runnable filled = apart ? SayingWindow.NOTHING : window.filled(isFirst);
                    long newest = stretches.newest().high();
                    return () -> {
                        telling.run();
                        filled.run();
                        kept.accept(newest);
                    };
                });
    }

    @Override
    public void passed(LocalId localId, Instant at) {
        steps.submit(
                () -> {
                    Optional<Saying> row = table.mine(localId.text()).filter(Saying::isWaiting);
                    if (row.isEmpty()) {
                        return SayingWindow.NOTHING;
                    }
                    table.delete(row.get());
                    Saying placed = place(row.get().reached(Saying.ACCEPTED), at);
                    Runnable removed = window.removed(row.get());
                    Runnable added = window.arrived(List.of(placed), java.util.Set.of());
                    return () -> {
                        removed.run();
                        added.run();
                    };
                });
    }

    private Saying place(Saying row, Instant at) throws SQLException {
        return table.insert(
                new Saying(
                        0,
                        stretches.newest().high(),
                        0,
                        0,
                        row.author(),
                        row.mine(),
                        row.localId(),
                        at,
                        row.content(),
                        row.context(),
                        row.revision(),
                        row.delivery()));
    }

    @Override
    public void hear(Said said, Me me) {
        steps.submit(
                () -> {
                    boolean mine = said.author().handle().equals(me.author().handle());
                    Saying row =
                            new Saying(
                                    0,
                                    0,
                                    0,
                                    0,
                                    said.author(),
                                    mine,
                                    "passing-" + Micros.of(said.at()) + said.content().hashCode(),
                                    said.at(),
                                    said.content(),
                                    said.context(),
                                    Revision.NONE,
                                    Saying.ACCEPTED);
                    if (mine && table.mine(row.localId()).isPresent()) {
                        return SayingWindow.NOTHING;
                    }
                    return window.arrived(List.of(place(row, said.at())), java.util.Set.of());
                });
    }

    @Override
    public void changed(List<Message> messages, long change) {
        steps.submit(
                () -> {
                    List<Runnable> all = new ArrayList<>();
                    for (Message message : messages) {
                        Optional<Saying> before = table.bySeq(message.seq());
                        if (before.isPresent()
                                && before.get().revision().change() < message.revision().change()) {
                            Saying now = before.get().as(message);
                            table.replace(now);
                            all.add(window.changed(now));
                        }
                    }
                    knows(change);
                    return () -> all.forEach(Runnable::run);
                });
    }

    private void knows(long change) throws SQLException {
        Rows.change(
                connection,
                "UPDATE talk SET change = max(change, ?) WHERE number = ?",
                change,
                talk);
    }

    @Override
    public void change(MessageId id, long change, UnaryOperator<Message> to) {
        steps.submit(
                () -> {
                    knows(change);
                    Optional<Saying> before = table.byId(id.number());
                    if (before.isEmpty() || before.get().revision().change() >= change) {
                        return SayingWindow.NOTHING;
                    }
                    Saying now = before.get().as(to.apply(before.get().message(HERE)));
                    table.replace(now);
                    return window.changed(now);
                });
    }

    @Override
    public void reached(Receipt receipt) {
        steps.submit(
                () -> {
                    Items.Furthest before = items.furthest();
                    items.reached(receipt);
                    Items.Furthest after = items.furthest();
                    if (after.equals(before) || window.start() == Long.MAX_VALUE) {
                        return SayingWindow.NOTHING;
                    }
                    // Only what looks different now: one who has it while others say more must
                    // not cost as much as all that nobody has seen.
                    return window.changed(
                            table.all(
                                    "AND seq >= ? AND (seq > ? AND seq <= ? OR seq > ? AND seq <="
                                            + " ?) AND sub = 0 AND is_mine = 1",
                                    window.start(),
                                    before.delivered(),
                                    after.delivered(),
                                    before.displayed(),
                                    after.displayed()));
                });
    }

    @Override
    public void displayed(long seq) {
        steps.submit(
                () -> {
                    Rows.change(
                            connection,
                            "UPDATE talk SET displayed = max(displayed, ?) WHERE number = ?",
                            seq,
                            talk);
                    return SayingWindow.NOTHING;
                });
    }

    @Override
    public void draft(Draft draft) {
        steps.submit(
                () -> {
                    Rows.change(
                            connection,
                            "UPDATE talk SET draft = ? WHERE number = ?",
                            draft.text(),
                            talk);
                    return SayingWindow.NOTHING;
                });
    }

    @Override
    public Standing standing() {
        Standing nothing = new Standing(0, 0, 0, 0, Draft.NONE, List.of());
        return Ask.of(
                writer,
                nothing,
                _ -> {
                    long newest = stretches.newest().high();
                    List<Receipt> readers = items.readers();
                    return Rows.first(
                                    connection,
                                    row ->
                                            new Standing(
                                                    newest,
                                                    row.getLong(1),
                                                    row.getLong(2),
                                                    table.unread(row.getLong(2)),
                                                    new Draft(row.getString(3)),
                                                    readers),
                                    "SELECT change, displayed, draft FROM talk WHERE number = ?",
                                    talk)
                            .orElse(nothing);
                });
    }

    @Override
    public List<Waiting> waiting() {
        return outgoing.waiting();
    }

    @Override
    public List<TimelineItem> find(List<MessageId> ids) {
        return Ask.of(
                writer,
                List.of(),
                _ -> {
                    List<Saying> rows = new ArrayList<>();
                    for (MessageId id : ids) {
                        table.byId(id.number()).ifPresent(rows::add);
                    }
                    return items.of(rows);
                });
    }

    @Override
    public Runnable follow(Consumer<? super TimelineChange> follower) {
        steps.submit(() -> window.add(follower));
        return () -> steps.submit(() -> window.remove(follower));
    }

    @Override
    public void older(LongConsumer askServer) {
        steps.submit(() -> window.older(askServer));
    }

    @Override
    public void noAnswer() {
        steps.submit(window::noAnswer);
    }

    @Override
    public Runnable followLast(Consumer<? super TimelineItem> follower) {
        steps.submit(() -> last.add(follower));
        return () -> steps.submit(() -> last.remove(follower));
    }
}
