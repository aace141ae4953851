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
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.archive.login.Stretches.Stretch;
import rookery.store.sqlite.archive.step.Followers;
import rookery.store.sqlite.archive.step.Steps;
import rookery.store.sqlite.archive.step.Unkept;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// One conversation in SQLite. Every method hands a step to the archive's thread.
final class SqliteTalk implements NumberedArchive {
    private static final RoomAlias HERE = new RoomAlias("-");

    private final long talk;
    private final Connection connection;
    private final SayingTable table;
    private final Stretches stretches;
    private final SayingWindow window;
    private final LastLine last;
    private final Steps steps;
    private final Unkept unkept;
    private final WaitingLines outgoing;
    private final Marks marks;

    SqliteTalk(long talk, Connection connection, GroupCommit writer) {
        this.talk = talk;
        this.connection = connection;
        table = new SayingTable(connection, talk);
        stretches = new Stretches(connection, talk);
        Items items = new Items(connection, talk, table);
        Followers followers = new Followers();
        window = new SayingWindow(table, stretches, items, followers);
        last = new LastLine(table, items);
        steps = new Steps(writer, last::telling);
        unkept = new Unkept(followers);
        outgoing = new WaitingLines(table, items, window, steps, unkept, writer);
        marks = new Marks(connection, talk, table, stretches, items, window, steps, writer);
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
                    Runnable filled = apart ? Steps.NOTHING : window.filled(isFirst);
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
                        return Steps.NOTHING;
                    }
                    table.delete(row.get());
                    Saying placed = place(row.get().reached(Saying.ACCEPTED), at);
                    Runnable removed = window.removed(row.get());
                    Runnable added = window.arrived(List.of(placed), Set.of());
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
                        return Steps.NOTHING;
                    }
                    return window.arrived(List.of(place(row, said.at())), Set.of());
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
                        return Steps.NOTHING;
                    }
                    Saying now = before.get().as(to.apply(before.get().message(HERE)));
                    table.replace(now);
                    return window.changed(now);
                });
    }

    @Override
    public void reached(Receipt receipt) {
        marks.reached(receipt);
    }

    @Override
    public void displayed(long seq) {
        marks.displayed(seq);
    }

    @Override
    public void draft(Draft draft, Saving saving) {
        marks.draft(draft, saving);
    }

    @Override
    public Standing standing() {
        return marks.standing();
    }

    @Override
    public long newest() {
        return marks.newest();
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outgoing.waiting(limit);
    }

    @Override
    public Runnable follow(Consumer<? super TimelineChange> follower) {
        steps.submit(
                () -> {
                    Runnable begun = window.add(follower);
                    return () -> {
                        begun.run();
                        unkept.show(follower);
                    };
                });
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
