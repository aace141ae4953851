package rookery.server.room;

import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.server.fanout.Connection;

import java.util.List;

/// What an account says to another.
///
/// @param to the other
/// @param present the connected devices of both
/// @param posting into their direct
public record Directed(Author author, Handle to, List<Connection> present, Posting posting) {
    public Directed {
        present = List.copyOf(present);
    }
}
