package rookery.store.sqlite.archive;

import rookery.core.account.AccountId;
import rookery.core.account.Nickname;
import rookery.core.message.Content;
import rookery.core.message.Delivery;
import rookery.core.message.Heard;
import rookery.core.message.LocalId;
import rookery.core.message.Said;
import rookery.store.sqlite.archive.step.Steps;
import rookery.store.sqlite.archive.step.Unkept;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Messages of mine in one conversation that the server has not answered yet.
final class PendingLines {
    private final LineTable lines;
    private final Faces faces;
    private final Showing showing;
    private final Steps steps;
    private final Unkept unkept;

    PendingLines(LineTable lines, Faces faces, Showing showing, Steps steps, Unkept unkept) {
        this.lines = lines;
        this.faces = faces;
        this.showing = showing;
        this.steps = steps;
        this.unkept = unkept;
    }

    void post(LocalId localId, Nickname nickname, Content content, Instant at) {
        LineRow row = LineRow.pending(localId, nickname, content, at);
        steps.submit(
                () -> showing.added(List.of(lines.insert(row, lines.nextPlace()))),
                _ ->
                        unkept.add(
                                localId,
                                nickname,
                                content,
                                at,
                                () -> post(localId, nickname, content, at)));
    }

    void sent(LocalId localId, AccountId as) {
        steps.submit(
                () -> {
                    lines.sent(localId, as.number(), 1);
                    return Steps.NOTHING;
                });
    }

    void accepted(LocalId localId, Heard heard) {
        steps.submit(
                () -> {
                    var pending = lines.find(localId);
                    if (pending.isEmpty() || pending.get().delivery().equals(LineRow.ACCEPTED)) {
                        return Steps.NOTHING;
                    }
                    return accepted(pending.get(), heard);
                });
    }

    private Runnable accepted(LineRow before, Heard heard) throws SQLException {
        Nickname nickname = faces.of(heard.author().id()).nameOf(heard);
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
            return showing.changed(after);
        }
        Runnable removed = showing.removed(before);
        Runnable added = showing.added(List.of(after));
        return () -> {
            removed.run();
            added.run();
        };
    }

    void failed(LocalId localId, Delivery.Reason reason) {
        move(localId, LineRow.PENDING, LineRow.failed(reason));
    }

    void retry(LocalId localId) {
        move(localId, "failed", LineRow.PENDING);
        steps.submit(() -> () -> unkept.retry(localId));
    }

    private void move(LocalId localId, String from, String to) {
        steps.submit(
                () -> {
                    var found = lines.find(localId);
                    if (found.isEmpty() || !found.get().delivery().startsWith(from)) {
                        return Steps.NOTHING;
                    }
                    LineRow row = found.get().reached(to);
                    lines.replace(row);
                    lines.sent(localId, 0, 0);
                    return showing.changed(row);
                });
    }

    void discard(LocalId localId) {
        steps.submit(
                () -> {
                    var row = lines.find(localId);
                    if (row.isEmpty()) {
                        return () -> unkept.discard(localId);
                    }
                    if (row.get().delivery().equals(LineRow.ACCEPTED)) {
                        return Steps.NOTHING;
                    }
                    lines.delete(row.get());
                    return showing.removed(row.get());
                });
    }
}
