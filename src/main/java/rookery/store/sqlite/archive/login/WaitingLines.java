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

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Messages of mine in one conversation that the server does not have yet.
final class WaitingLines {
    private final SayingTable table;
    private final Items items;
    private final SayingWindow window;
    private final Steps steps;
    private final GroupCommit writer;

    WaitingLines(
            SayingTable table, Items items, SayingWindow window, Steps steps, GroupCommit writer) {
        this.table = table;
        this.items = items;
        this.window = window;
        this.steps = steps;
        this.writer = writer;
    }

    void post(LocalId localId, Me me, Content content, Context context, Instant at) {
        steps.submit(
                () -> {
                    Saying row =
                            table.insert(
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
                                            Saying.PENDING));
                    var added = new TimelineChange.Added(items.of(List.of(row)));
                    return () -> window.tell(added);
                });
    }

    void replace(LocalId localId, Content content) {
        steps.submit(() -> waiting(localId, row -> row.saying(content)));
    }

    private Runnable waiting(LocalId localId, UnaryOperator<Saying> change) throws SQLException {
        Optional<Saying> found = table.mine(localId.text()).filter(Saying::isWaiting);
        if (found.isEmpty()) {
            return SayingWindow.NOTHING;
        }
        Saying row = change.apply(found.get());
        table.replace(row);
        return window.changed(row);
    }

    void sent(LocalId localId) {
        steps.submit(
                () -> {
                    table.sentOnceMore(localId.text());
                    return SayingWindow.NOTHING;
                });
    }

    void progress(LocalId localId, Delivery.Uploading progress) {
        steps.submit(
                () -> {
                    Optional<Saying> found = table.mine(localId.text()).filter(Saying::isWaiting);
                    if (found.isEmpty()
                            || !(items.of(found.get()) instanceof TimelineItem.Mine mine)) {
                        return SayingWindow.NOTHING;
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
                    table.neverSent(localId.text());
                    return waiting(localId, row -> row.reached(Saying.PENDING));
                });
    }

    void discard(LocalId localId) {
        steps.submit(
                () -> {
                    Optional<Saying> row = table.mine(localId.text()).filter(Saying::isWaiting);
                    if (row.isEmpty()) {
                        return SayingWindow.NOTHING;
                    }
                    table.delete(row.get());
                    return window.removed(row.get());
                });
    }

    List<Waiting> waiting() {
        return Ask.of(
                writer,
                List.of(),
                _ -> {
                    List<Waiting> all = new ArrayList<>();
                    for (Saying row : table.waiting()) {
                        if (row.delivery().equals(Saying.PENDING)) {
                            all.add(
                                    new Waiting(
                                            new LocalId(row.localId()),
                                            row.content(),
                                            row.context(),
                                            table.tries(row)));
                        }
                    }
                    return all;
                });
    }
}
