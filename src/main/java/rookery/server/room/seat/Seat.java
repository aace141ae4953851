package rookery.server.room.seat;

import rookery.core.account.AccountId;
import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.core.account.Nickname;
import rookery.core.room.Member;
import rookery.core.room.RoomAlias;
import rookery.dialect.event.Event;
import rookery.server.fanout.Connection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// One account's or guest's place in one room while it is there, with all its connections. Belongs
/// to the room's lane; only what says so may be read from elsewhere.
public final class Seat {
    private final RoomAlias room;
    private final AccountId account;
    private final Handle handle;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private Nickname nickname;

    /// @param nickname [Nickname#NONE]: what the connection is called
    Seat(RoomAlias room, Connection connection, Nickname nickname) {
        this.room = room;
        this.account = connection.account();
        this.handle = connection.handle();
        this.nickname = nickname;
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
    public RoomAlias room() {
        return room;
    }

    /// From any thread.
    public AccountId account() {
        return account;
    }

    /// From any thread.
    public Handle handle() {
        return handle;
    }

    public boolean isGuest() {
        return handle.isGuest();
    }

    public Member member() {
        return new Member(account, handle, nickname());
    }

    public Author author() {
        return member().asAuthor();
    }

    /// What the account is called now, where it was not called otherwise here.
    private Nickname nickname() {
        return nickname.equals(Nickname.NONE) && !connections.isEmpty()
                ? connections.getFirst().nickname()
                : nickname;
    }

    public void rename(Nickname name) {
        nickname = name;
    }

    /// From any thread: tells all its connections.
    public void tell(Event event) {
        connections.forEach(connection -> connection.tell(event));
    }

    /// Tells its other connections.
    public void tellOthers(Connection than, Event event) {
        for (Connection connection : connections) {
            if (!connection.equals(than)) {
                connection.tell(event);
            }
        }
    }

    List<Connection> connections() {
        return List.copyOf(connections);
    }

    /// It is gone, but is still to be named.
    void keepName() {
        nickname = nickname();
    }
}
