package rookery.server.fanout;

/// A thread that writes to many connections. Equal only to itself.
public interface Loop {
    /// A new, empty crowd of connections of this loop.
    Crowd crowd();
}
