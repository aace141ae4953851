package rookery.store.sqlite.archive.login;

import rookery.core.receipt.Receipt;
import rookery.core.room.Draft;
import rookery.store.archive.NumberedArchive;
import rookery.store.archive.NumberedArchive.Saving;
import rookery.store.sqlite.Ask;
import rookery.store.sqlite.GroupCommit;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.archive.step.Steps;

import java.sql.Connection;
import java.util.List;

/// How far I and others have one conversation, and what stands in its composer.
final class Marks {
    private final Connection connection;
    private final long talk;
    private final SayingTable table;
    private final Stretches stretches;
    private final Items items;
    private final SayingWindow window;
    private final Steps steps;
    private final GroupCommit writer;

    Marks(
            Connection connection,
            long talk,
            SayingTable table,
            Stretches stretches,
            Items items,
            SayingWindow window,
            Steps steps,
            GroupCommit writer) {
        this.connection = connection;
        this.talk = talk;
        this.table = table;
        this.stretches = stretches;
        this.items = items;
        this.window = window;
        this.steps = steps;
        this.writer = writer;
    }

    void reached(Receipt receipt) {
        steps.submit(
                () -> {
                    Items.Furthest before = items.furthest();
                    items.reached(receipt);
                    Items.Furthest after = items.furthest();
                    if (after.equals(before) || window.start() == Long.MAX_VALUE) {
                        return Steps.NOTHING;
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

    void displayed(long seq) {
        steps.submit(
                () -> {
                    Rows.change(
                            connection,
                            "UPDATE talk SET displayed = max(displayed, ?) WHERE number = ?",
                            seq,
                            talk);
                    return Steps.NOTHING;
                });
    }

    void draft(Draft draft, Saving saving) {
        steps.submit(
                () -> {
                    Rows.change(
                            connection,
                            "UPDATE talk SET draft = ?, draft_waits = ? WHERE number = ?",
                            draft.text(),
                            saving == Saving.HERE_ONLY ? 1 : 0,
                            talk);
                    return Steps.NOTHING;
                });
    }

    long newest() {
        return Ask.of(writer, 0L, _ -> stretches.newest().high());
    }

    NumberedArchive.Standing standing() {
        NumberedArchive.Standing nothing =
                new NumberedArchive.Standing(0, 0, 0, 0, Draft.NONE, Saving.ON_SERVER, List.of());
        return Ask.of(
                writer,
                nothing,
                _ -> {
                    long newest = stretches.newest().high();
                    List<Receipt> readers = items.readers();
                    return Rows.first(
                                    connection,
                                    row ->
                                            new NumberedArchive.Standing(
                                                    newest,
                                                    row.getLong(1),
                                                    row.getLong(2),
                                                    table.unread(row.getLong(2)),
                                                    new Draft(row.getString(3)),
                                                    row.getBoolean(4)
                                                            ? Saving.HERE_ONLY
                                                            : Saving.ON_SERVER,
                                                    readers),
                                    "SELECT change, displayed, draft, draft_waits FROM talk WHERE"
                                            + " number = ?",
                                    talk)
                            .orElse(nothing);
                });
    }
}
