package rookery.server.room;

import rookery.core.account.Author;
import rookery.core.account.Handle;
import rookery.dialect.request.Request;
import rookery.server.fanout.Connection;

import java.util.List;

/// What an account says to another.
///
/// @param to the other
/// @param present the connected devices of both
/// @param post into their direct
public record Directed(Author author, Handle to, List<Connection> present, Request.Post post) {
    public Directed {
        present = List.copyOf(present);
    }
}
