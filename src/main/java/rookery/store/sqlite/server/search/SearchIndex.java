package rookery.store.sqlite.server.search;

import rookery.core.message.Message;
import rookery.store.sqlite.Rows;
import rookery.store.sqlite.SqliteFile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the indexer writes. For its thread only.
final class SearchIndex {
    private static final String ADD = "INSERT OR REPLACE INTO words (rowid, grams) VALUES (?, ?)";
    private static final String PLACE =
            "INSERT OR REPLACE INTO place (id, room, seq) VALUES (?, ?, ?)";
    private static final String REMOVE = "DELETE FROM words WHERE rowid = ?";
    private static final String DISPLACE = "DELETE FROM place WHERE id = ?";
    private static final String FORGET =
            "DELETE FROM words WHERE rowid IN (SELECT id FROM place WHERE room = ? AND seq < ?)";
    private static final String DISPLACE_ALL = "DELETE FROM place WHERE room = ? AND seq < ?";
    private static final String FOLLOWED =
            "INSERT OR REPLACE INTO followed (room, seq, change) VALUES (?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement add;
    private final PreparedStatement place;
    private final PreparedStatement remove;
    private final PreparedStatement displace;
    private final PreparedStatement follow;

    SearchIndex(SqliteFile file) throws SQLException {
        connection = file.writing();
        connection.setAutoCommit(false);
        add = connection.prepareStatement(ADD);
        place = connection.prepareStatement(PLACE);
        remove = connection.prepareStatement(REMOVE);
        displace = connection.prepareStatement(DISPLACE);
        follow = connection.prepareStatement(FOLLOWED);
    }

    /// How far each room is.
    Map<Long, Followed> followed() throws SQLException {
        Map<Long, Followed> all = new HashMap<>();
        try (PreparedStatement read =
                        connection.prepareStatement("SELECT room, seq, change FROM followed");
                ResultSet row = read.executeQuery()) {
            while (row.next()) {
                all.put(row.getLong(1), new Followed(row.getLong(2), row.getLong(3)));
            }
        }
        return all;
    }

    /// In place of what was there of it; nothing of what was taken back.
    void put(long room, Message message) throws SQLException {
        long id = message.id().number();
        if (message.revision().isRetracted()) {
            remove.setLong(1, id);
            remove.executeUpdate();
            displace.setLong(1, id);
            displace.executeUpdate();
            return;
        }
        add.setLong(1, id);
        add.setString(2, String.join(" ", pieces(room, message)));
        add.executeUpdate();
        place.setLong(1, id);
        place.setLong(2, room);
        place.setLong(3, message.seq());
        place.executeUpdate();
    }

    private static Set<String> pieces(long room, Message message) {
        Set<String> pieces = new HashSet<>();
        Grams.all(Grams.fold(Words.text(message)), pieces);
        pieces.add(Grams.room(room));
        pieces.add(Grams.author(message.author().id().number()));
        if (message.room().isDirect()) {
            for (String account : message.room().text().split(":", -1)) {
                pieces.add(Grams.reader(Long.parseLong(account)));
            }
        }
        return pieces;
    }

    /// Nothing is found any longer of what was said there before `seq`.
    void forgetBefore(long room, long seq) throws SQLException {
        Rows.change(connection, FORGET, room, seq);
        Rows.change(connection, DISPLACE_ALL, room, seq);
    }

    void follow(long room, Followed followed) throws SQLException {
        follow.setLong(1, room);
        follow.setLong(2, followed.seq());
        follow.setLong(3, followed.change());
        follow.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    /// @param seq of the last message in the index
    /// @param change the last one
    record Followed(long seq, long change) {
        static final Followed NOTHING = new Followed(0, 0);
    }
}
