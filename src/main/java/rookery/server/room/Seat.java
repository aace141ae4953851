package rookery.server.room;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.server.fanout.Connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One account's place in one room, with all its connections. Belongs to the room's lane; only what
/// is final may be read from elsewhere.
final class Seat {
    final RoomAlias room;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private Author author;

    Seat(RoomAlias room, Connection connection, Nickname nickname) {
        this.room = room;
        this.author = new Author(connection.account(), connection.handle(), nickname);
        connections.add(connection);
    }

    /// False where it is here already.
    boolean add(Connection connection) {
        return !connections.contains(connection) && connections.add(connection);
    }

    /// False where it is not here.
    boolean remove(Connection connection) {
        return connections.remove(connection);
    }

    boolean isLeft() {
        return connections.isEmpty();
    }

    /// From any thread.
    List<Connection> connections() {
        return connections;
    }

    AccountId account() {
        return author.id();
    }

    Author author() {
        return author;
    }

    Member member() {
        return new Member(author.id(), author.handle(), author.nickname());
    }

    void rename(Nickname nickname) {
        author = new Author(author.id(), author.handle(), nickname);
    }
}
