package rookery.store.sqlite.archive.login;

import rookery.core.account.Handle;
import rookery.core.message.Body;
import rookery.core.message.MessageId;
import rookery.core.message.Plain;
import rookery.core.receipt.Receipt;
import rookery.core.timeline.Quote;
import rookery.core.timeline.TimelineItem;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows as lines: with what they answer, and how far others have them. On the archive's thread
/// only.
final class Items {
    /// Of a message that is answered.
    private static final int MOST_QUOTED = 200;

    private final Connection connection;
    private final long talk;
    private final SayingTable table;

    Items(Connection connection, long talk, SayingTable table) {
        this.connection = connection;
        this.talk = talk;
        this.table = table;
    }

    List<TimelineItem> of(List<Saying> rows) throws SQLException {
        Furthest furthest = furthest();
        List<TimelineItem> items = new ArrayList<>(rows.size());
        for (Saying row : rows) {
            items.add(item(row, furthest));
        }
        return items;
    }

    TimelineItem of(Saying row) throws SQLException {
        return item(row, furthest());
    }

    private TimelineItem item(Saying row, Furthest furthest) throws SQLException {
        return row.item(quote(row), furthest.delivered, furthest.displayed);
    }

    private Quote quote(Saying row) throws SQLException {
        MessageId to = row.context().replyTo();
        if (to.equals(MessageId.NONE)) {
            return Quote.NOTHING;
        }
        Optional<Saying> origin = table.byId(to.number());
        return origin.isEmpty()
                ? new Quote.Elsewhere(to)
                : new Quote.Known(to, origin.get().author(), beginning(origin.get()));
    }

    private static Body beginning(Saying saying) {
        String text = Plain.of(saying.content()).text();
        int end =
                text.offsetByCodePoints(
                        0, Math.min(MOST_QUOTED, text.codePointCount(0, text.length())));
        return new Body(text.substring(0, end));
    }

    /// How far anybody has what was said.
    Furthest furthest() throws SQLException {
        return Rows.first(
                        connection,
                        row -> new Furthest(row.getLong(1), row.getLong(2)),
                        "SELECT (SELECT max(delivered) FROM reader WHERE talk = ?1), (SELECT"
                                + " max(displayed) FROM reader WHERE talk = ?1)",
                        talk)
                .orElse(new Furthest(0, 0));
    }

    List<Receipt> readers() throws SQLException {
        List<Receipt> readers = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT handle, delivered, displayed FROM reader WHERE talk = ? ORDER BY"
                                + " displayed DESC, handle LIMIT 500")) {
            select.setLong(1, talk);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    readers.add(
                            new Receipt(
                                    new Handle(row.getString(1)), row.getLong(2), row.getLong(3)));
                }
            }
        }
        return readers;
    }

    void reached(Receipt receipt) throws SQLException {
        Rows.change(
                connection,
                "INSERT INTO reader (talk, handle, delivered, displayed) VALUES (?1, ?2, ?3, ?4) ON"
                        + " CONFLICT (talk, handle) DO UPDATE SET delivered = max(delivered, ?3),"
                        + " displayed = max(displayed, ?4)",
                talk,
                receipt.handle().text(),
                Math.max(receipt.delivered(), receipt.displayed()),
                receipt.displayed());
    }

    record Furthest(long delivered, long displayed) {}
}
