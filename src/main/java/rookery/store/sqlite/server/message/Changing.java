package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.attachment.Attachment;
import rookery.core.message.Body;
import rookery.core.message.Content;
import rookery.core.message.Context;
import rookery.core.message.Emoji;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.room.RoomAlias;
import rookery.store.message.Change;
import rookery.store.message.ChangeStore;
import rookery.store.message.Changed;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Changes messages, each change with its number. For the writer thread.
final class Changing {
    private static final String NEXT =
            "UPDATE room SET changes = changes + 1 WHERE number = ? RETURNING changes";
    private static final String FIRST =
            "INSERT INTO first_said (room, seq, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String CORRECT =
            "UPDATE message SET body = ?, more = ?, corrected_at = ?, change = ? WHERE room = ? AND"
                    + " seq = ?";
    private static final String RETRACT =
            "UPDATE message SET kind = 'text', body = '', file = '', more = '', pinned = 0,"
                    + " retracted_at = ?, change = ? WHERE room = ? AND seq = ?";
    private static final String PIN =
            "UPDATE message SET pinned = ?, change = ? WHERE room = ? AND seq = ?";
    private static final String TOUCH = "UPDATE message SET change = ? WHERE room = ? AND seq = ?";
    private static final String REACT =
            "INSERT INTO reaction (room, seq, emoji, account) VALUES (?, ?, ?, ?) ON CONFLICT DO"
                    + " NOTHING";
    private static final String UNREACT =
            "DELETE FROM reaction WHERE room = ? AND seq = ? AND emoji = ? AND account = ?";
    private static final String UNREACT_ALL = "DELETE FROM reaction WHERE room = ? AND seq = ?";
    private static final String PINS =
            "SELECT count(*) FROM message INDEXED BY message_pinned WHERE room = ? AND pinned = 1";
    private static final String MODERATES =
            "SELECT 1 FROM membership WHERE room = ? AND account = ? AND role IN ('owner',"
                    + " 'moderator')";

    private static final String UNMODERATED =
            "SELECT 1 FROM membership WHERE room = ? AND account = ? AND NOT EXISTS (SELECT 1 FROM"
                    + " membership WHERE room = ? AND role IN ('owner', 'moderator'))";

    private final Connection connection;
    private final ReadConnection reading;
    private final RoomNumbers rooms;

    Changing(Connection connection, RoomNumbers rooms) {
        this.connection = connection;
        this.reading = new ReadConnection(connection);
        this.rooms = rooms;
    }

    Changed change(RoomAlias alias, MessageId id, Change change) throws SQLException {
        OptionalLong room = rooms.find(reading, alias);
        long seq = room.isEmpty() ? 0 : Places.of(reading, room.getAsLong()).find(id);
        return seq == 0 ? new Changed.NoSuchMessage() : change(room.getAsLong(), seq, change);
    }

    private Changed change(long room, long seq, Change change) throws SQLException {
        Message message = read(room, seq, change.by());
        Revision revision = message.revision();
        if (revision.isRetracted()) {
            return change instanceof Change.Retract
                    ? new Changed.Already(revision.change())
                    : new Changed.NoSuchMessage();
        }
        boolean own = message.author().id().equals(change.by());
        return switch (change) {
            case Change.Correct correct ->
                    own ? correct(room, message, correct) : new Changed.NotAllowed();
            case Change.Retract retract ->
                    own || moderates(room, change.by())
                            ? retract(room, message, retract)
                            : new Changed.NotAllowed();
            case Change.React react -> react(room, message, react);
            case Change.Pin pin ->
                    message.room().isDirect() || mayPin(room, change.by())
                            ? pin(room, message, pin)
                            : new Changed.NotAllowed();
        };
    }

    private Message read(long room, long seq, AccountId reader) throws SQLException {
        return MessageRows.between(reading, room, Reader.of(reader), seq - 1, seq).getFirst();
    }

    private boolean moderates(long room, AccountId account) throws SQLException {
        return Rows.first(reading, _ -> true, MODERATES, room, account.number()).isPresent();
    }

    /// In a room that nobody moderates, whoever belongs to it.
    private boolean mayPin(long room, AccountId account) throws SQLException {
        return moderates(room, account)
                || Rows.first(reading, _ -> true, UNMODERATED, room, account.number(), room)
                        .isPresent();
    }

    private Changed correct(long room, Message message, Change.Correct correct)
            throws SQLException {
        Body body = correct.body();
        Context before = message.context();
        Context after = before.with(correct.mentions());
        boolean nothingElse =
                message.content() instanceof Content.Text
                        || message.content() instanceof Content.Opaque;
        if (nothingElse && body.isBlank()) {
            return new Changed.Empty();
        }
        if (message.content().body().equals(body) && before.equals(after)) {
            return new Changed.Already(message.revision().change());
        }
        rememberFirst(room, message);
        ContentColumns columns = ContentColumns.of(message.content().with(body), after);
        Mentions.remove(connection, room, message.seq(), before);
        Mentions.add(connection, room, message.seq(), after);
        return changed(
                room,
                message,
                correct.by(),
                CORRECT,
                columns.body(),
                columns.more(),
                Micros.of(correct.at()));
    }

    private void rememberFirst(long room, Message message) throws SQLException {
        byte[] hash = ContentColumns.of(message.content(), message.context()).hash();
        Rows.change(connection, FIRST, room, message.seq(), hash);
    }

    private Changed retract(long room, Message message, Change.Retract retract)
            throws SQLException {
        rememberFirst(room, message);
        Mentions.remove(connection, room, message.seq(), message.context());
        Rows.change(connection, UNREACT_ALL, room, message.seq());
        Changed changed = changed(room, message, retract.by(), RETRACT, Micros.of(retract.at()));
        if (message.content() instanceof Content.Filed filed
                && filed.attachment() instanceof Attachment.Kept kept) {
            Unmentioned.forget(connection, room, kept.key());
        }
        return changed;
    }

    private Changed react(long room, Message message, Change.React react) throws SQLException {
        Emoji emoji = react.emoji();
        long by = react.by().number();
        boolean known =
                message.revision().reactions().stream()
                        .anyMatch(reaction -> reaction.emoji().equals(emoji));
        if (react.on() && !known && message.revision().reactions().size() >= Reaction.MOST) {
            return new Changed.Full();
        }
        String sql = react.on() ? REACT : UNREACT;
        return Rows.change(connection, sql, room, message.seq(), emoji.text(), by) == 0
                ? new Changed.Already(message.revision().change())
                : changed(room, message, react.by(), TOUCH);
    }

    private Changed pin(long room, Message message, Change.Pin pin) throws SQLException {
        if (message.revision().pinned() == pin.on()) {
            return new Changed.Already(message.revision().change());
        }
        long pins = Rows.first(reading, row -> row.getLong(1), PINS, room).orElse(0L);
        return pin.on() && pins >= ChangeStore.MOST_PINS
                ? new Changed.Full()
                : changed(room, message, pin.by(), PIN, pin.on() ? 1 : 0);
    }

    /// @param sql takes the values, then the change, the room and the seq
    private Changed changed(long room, Message message, AccountId by, String sql, Object... values)
            throws SQLException {
        long number = Rows.first(connection, row -> row.getLong(1), NEXT, room).orElseThrow();
        Object[] all = new Object[values.length + 3];
        System.arraycopy(values, 0, all, 0, values.length);
        all[values.length] = number;
        all[values.length + 1] = room;
        all[values.length + 2] = message.seq();
        Rows.change(connection, sql, all);
        return new Changed.Done(read(room, message.seq(), by));
    }
}
