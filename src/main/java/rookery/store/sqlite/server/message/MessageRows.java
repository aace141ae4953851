package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.account.AccountName;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.message.Emoji;
import rookery.core.message.LocalId;
import rookery.core.message.Message;
import rookery.core.message.MessageId;
import rookery.core.message.Reaction;
import rookery.core.message.Revision;
import rookery.core.room.RoomAlias;
import rookery.store.sqlite.Micros;
import rookery.store.sqlite.ReadConnection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Messages as they are now, from their rows.
final class MessageRows {
    static final String COLUMNS =
            "SELECT m.room, m.seq, m.id, m.author, m.nickname, m.local_id, m.sent_at, m.kind,"
                + " m.body, m.file, m.more, m.change, m.corrected_at, m.retracted_at, m.pinned,"
                + " r.alias, coalesce(w.name, f.name) AS writer, a.key, a.hash, a.name, a.type,"
                + " a.size FROM message m JOIN room r ON r.number = m.room LEFT JOIN account w ON"
                + " w.number = m.author LEFT JOIN former_account f ON f.number = m.author LEFT JOIN"
                + " attachment a ON m.file <> '' AND a.room = m.room AND a.key = m.file";
    static final String STRETCH =
            COLUMNS + " WHERE m.room = ? AND m.seq > ? AND m.seq <= ? ORDER BY m.seq";
    static final String BY_LOCAL_ID = COLUMNS + " WHERE m.author = ? AND m.local_id = ?";
    static final String REACTIONS =
            "SELECT c.emoji, c.people, EXISTS (SELECT 1 FROM reaction r WHERE r.room = c.room AND"
                    + " r.seq = c.seq AND r.emoji = c.emoji AND r.account = ?) AS mine FROM"
                    + " reaction_count c WHERE c.room = ? AND c.seq = ? ORDER BY c.emoji";

    private MessageRows() {}

    static List<Message> between(
            ReadConnection connection, long room, Reader reader, long after, long upTo)
            throws SQLException {
        return all(connection, reader, STRETCH, room, after, upTo);
    }

    static Optional<Message> find(ReadConnection connection, AccountId author, LocalId localId)
            throws SQLException {
        return all(connection, Reader.of(author), BY_LOCAL_ID, author.number(), localId.text())
                .stream()
                .findFirst();
    }

    /// @param query begins with [#COLUMNS]
    static List<Message> all(
            ReadConnection connection, Reader reader, String query, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepared(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        List<Message> messages = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                messages.add(read(connection, reader, row));
            }
        }
        return messages;
    }

    private static Message read(ReadConnection connection, Reader reader, ResultSet row)
            throws SQLException {
        ContentColumns columns = ContentColumns.read(row);
        return new Message(
                new MessageId(row.getLong("id")),
                new RoomAlias(row.getString("alias")),
                row.getLong("seq"),
                author(row),
                new LocalId(row.getString("local_id")),
                Micros.at(row.getLong("sent_at")),
                columns.content(row),
                columns.context(),
                revision(connection, reader, row));
    }

    private static Author author(ResultSet row) throws SQLException {
        AccountId id = new AccountId(row.getLong("author"));
        Nickname nickname = new Nickname(row.getString("nickname"));
        String name = row.getString("writer");
        return name == null
                ? new Author(id, nickname)
                : new Author(id, Handle.of(new AccountName(name)), nickname);
    }

    private static Revision revision(ReadConnection connection, Reader reader, ResultSet row)
            throws SQLException {
        long change = row.getLong("change");
        return change == 0
                ? Revision.NONE
                : new Revision(
                        change,
                        Micros.at(row.getLong("corrected_at")),
                        Micros.at(row.getLong("retracted_at")),
                        row.getBoolean("pinned"),
                        reactions(connection, reader, row.getLong("room"), row.getLong("seq")));
    }

    private static List<Reaction> reactions(
            ReadConnection connection, Reader reader, long room, long seq) throws SQLException {
        PreparedStatement find = connection.prepared(REACTIONS);
        find.setLong(1, reader.account());
        find.setLong(2, room);
        find.setLong(3, seq);
        List<Reaction> reactions = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                reactions.add(
                        new Reaction(
                                new Emoji(row.getString("emoji")),
                                row.getInt("people"),
                                row.getBoolean("mine")));
            }
        }
        return reactions;
    }
}
