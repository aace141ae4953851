package rookery.server.net.line;

import rookery.server.fanout.Ending;
import rookery.server.fanout.Wire;

import java.util.Optional;

/// How frames go to a client over one transport, and what the transport says for itself. Pure;
/// equal where the bytes are equal.
public interface Carrier extends Wire {
    /// Asks whether the other side lives; empty where it cannot be asked.
    byte[] ping();

    /// The last words; empty where the transport has none and the dialect says them.
    Optional<byte[]> goodbye(Ending ending);

    /// Half heartbeats of silence after which a connection is ended.
    int patience();
}
