package rookery.store.sqlite.server.message;

import rookery.core.account.AccountId;
import rookery.core.message.Message;
import rookery.core.room.RoomAlias;
import rookery.store.sqlite.ReadConnection;
import rookery.store.sqlite.Rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was said and changed, for whoever follows it to make something of it. Blocking.
public final class MessageFeed {
    private static final String ROOMS = "SELECT number, changes FROM room";

    private final RoomNumbers rooms;

    public MessageFeed(RoomNumbers rooms) {
        this.rooms = rooms;
    }

    public OptionalLong number(ReadConnection connection, RoomAlias room) throws SQLException {
        return rooms.find(connection, room);
    }

    /// Where every room is now.
    public List<Place> rooms(ReadConnection connection) throws SQLException {
        return Rows.all(
                connection,
                row -> {
                    long room = row.getLong("number");
                    return new Place(room, Places.newest(connection, room), row.getLong("changes"));
                },
                ROOMS);
    }

    /// The first seq that is still kept; 0 where nothing is.
    public long first(ReadConnection connection, long room) throws SQLException {
        return Places.first(connection, room);
    }

    /// Those said after `seq` that are still kept, in order.
    public List<Message> said(ReadConnection connection, long room, long seq, int most)
            throws SQLException {
        long after = Math.max(seq, first(connection, room) - 1);
        return MessageRows.between(connection, room, Reader.NOBODY, after, after + most);
    }

    /// Those changed after `change`, in the order of their last change.
    public List<Message> changed(ReadConnection connection, long room, long change, int most)
            throws SQLException {
        return MessageRows.all(
                connection, Reader.NOBODY, SqliteChangeStore.SINCE, room, change, most);
    }

    public Optional<Message> at(ReadConnection connection, long room, long seq, AccountId reader)
            throws SQLException {
        return MessageRows.between(connection, room, Reader.of(reader), seq - 1, seq).stream()
                .findFirst();
    }

    /// @param seq of the newest message
    /// @param change the last one
    public record Place(long room, long seq, long change) {}
}
