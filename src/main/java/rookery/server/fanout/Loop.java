package rookery.server.fanout;

import java.util.Collection;

/// A thread that writes to many connections. Equal only to itself.
public interface Loop {
    /// A new, empty crowd of connections of this loop.
    Crowd crowd();

    /// Tells connections of this loop the same. Safe for many threads; never blocks.
    ///
    /// @param bytes as they go onto the wire; nobody writes to them any more
    void tell(Collection<? extends Connection> connections, byte[] bytes);
}
