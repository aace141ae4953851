package rookery.dialect.packet.wire;

import rookery.dialect.packet.wire.home.Failure;
import rookery.dialect.packet.wire.home.ServerPacket;

/// What came of reading one packet of the home generation.
public sealed interface Received<P> {
    record Fine<P>(P packet) implements Received<P> {}

    /// @param id as it was asked; empty if there was none that could be read
    /// @param query what the answer is called; empty if it belongs to no question
    record Faulty<P>(String id, String query, Failure failure) implements Received<P> {
        /// What a server says to it.
        public ServerPacket answer() {
            return query.isEmpty() || id.isEmpty()
                    ? new ServerPacket.Trouble(failure)
                    : new ServerPacket.Refusal(id, query, failure);
        }
    }
}
