package rookery.store.sqlite.archive.login;

import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Delivery;
import rookery.core.message.LocalId;
import rookery.core.message.Revision;
import rookery.core.timeline.TimelineChange;
import rookery.core.timeline.TimelineItem;
import rookery.store.archive.NumberedArchive.Me;
import rookery.store.archive.NumberedArchive.Waiting;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.archive.step.Steps;
import rookery.store.sqlite.archive.step.Unkept;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Messages of mine in one conversation that the server does not have yet.
final class WaitingLines {
    private final SayingTable table;
    private final Items items;
    private final SayingWindow window;
    private final Steps steps;
    private final Unkept unkept;
    private final GroupCommit writer;

    WaitingLines(
            SayingTable table,
            Items items,
            SayingWindow window,
            Steps steps,
            Unkept unkept,
            GroupCommit writer) {
        this.table = table;
        this.items = items;
        this.window = window;
        this.steps = steps;
        this.unkept = unkept;
        this.writer = writer;
    }

    void post(LocalId localId, Me me, Content content, Context context, Instant at) {
        Saying waits =
                new Saying(
                        0,
                        Saying.WAITING,
                        0,
                        0,
                        me.author(),
                        true,
                        localId.text(),
                        at,
                        content,
                        context,
                        Revision.NONE,
                        Saying.PENDING);
        steps.submit(
                () -> {
                    var added = new TimelineChange.Added(items.of(List.of(table.insert(waits))));
                    return () -> window.tell(added);
                },
                _ ->
                        unkept.add(
                                localId,
                                me.author().nickname(),
                                content,
                                at,
                                () -> post(localId, me, content, context, at)));
    }

    void replace(LocalId localId, Content content) {
        steps.submit(() -> waiting(localId, row -> row.saying(content)));
    }

    private Runnable waiting(LocalId localId, UnaryOperator<Saying> change) throws SQLException {
        Optional<Saying> found = table.mine(localId.text()).filter(Saying::isWaiting);
        if (found.isEmpty()) {
            return Steps.NOTHING;
        }
        Saying row = change.apply(found.get());
        table.replace(row);
        return window.changed(row);
    }

    void progress(LocalId localId, Delivery.Uploading progress) {
        steps.submit(
                () -> {
                    Optional<Saying> found = table.mine(localId.text()).filter(Saying::isWaiting);
                    if (found.isEmpty()
                            || !(items.of(found.get()) instanceof TimelineItem.Mine mine)) {
                        return Steps.NOTHING;
                    }
                    var changed =
                            new TimelineItem.Mine(
                                    mine.key(),
                                    mine.localId(),
                                    mine.nickname(),
                                    mine.content(),
                                    mine.at(),
                                    mine.precision(),
                                    progress,
                                    mine.trace());
                    return () -> window.tell(new TimelineChange.Changed(changed));
                });
    }

    void failed(LocalId localId, Delivery.Reason reason) {
        steps.submit(() -> waiting(localId, row -> row.reached(Saying.failed(reason))));
    }

    void retry(LocalId localId) {
        steps.submit(
                () -> {
                    Runnable again = waiting(localId, row -> row.reached(Saying.PENDING));
                    return () -> {
                        again.run();
                        unkept.retry(localId);
                    };
                });
    }

    void discard(LocalId localId) {
        steps.submit(
                () -> {
                    Optional<Saying> row = table.mine(localId.text()).filter(Saying::isWaiting);
                    if (row.isEmpty()) {
                        return () -> unkept.discard(localId);
                    }
                    table.delete(row.get());
                    return window.removed(row.get());
                });
    }

    List<Waiting> waiting(int limit) {
        return Ask.of(
                writer,
                List.of(),
                _ ->
                        table.pending(limit).stream()
                                .map(
                                        row ->
                                                new Waiting(
                                                        new LocalId(row.localId()),
                                                        row.content(),
                                                        row.context()))
                                .toList());
    }
}
