package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.server.fanout.Connection;

/// One connection's place in one room. Belongs to the room's lane; only what is final may be read
/// from elsewhere.
final class Seat {
    final RoomAlias room;
    final Connection connection;
    private Author author;

    Seat(RoomAlias room, Connection connection, Nickname nickname) {
        this.room = room;
        this.connection = connection;
        this.author = new Author(connection.account(), nickname);
    }

    AccountId account() {
        return author.id();
    }

    Author author() {
        return author;
    }

    Member member() {
        return new Member(author.id(), author.nickname());
    }

    void rename(Nickname nickname) {
        author = new Author(author.id(), nickname);
    }
}
