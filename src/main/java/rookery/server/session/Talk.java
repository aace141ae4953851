package rookery.server.session;

import rookery.dialect.request.Request;
import rookery.server.fanout.Asker;

/// What one connection asks about one kind of thing. Belongs to the connection's loop; must not
/// block it.
public interface Talk<R extends Request> {
    /// @param settled runs once when the request is through, on any thread
    void handle(R request, Asker from, Runnable settled);

    /// The connection is gone.
    default void gone() {}
}
