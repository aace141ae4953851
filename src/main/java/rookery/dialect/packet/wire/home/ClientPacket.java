package rookery.dialect.packet.wire.home;

import rookery.dialect.packet.wire.query.Query;

/// One packet of the home generation from a client. The `id` is what the answer will carry; empty
/// where none was given.
public sealed interface ClientPacket {
    String id();

    record Heartbeat(String id) implements ClientPacket {}

    /// An `iq`; always with an id.
    record Ask(String id, Query query) implements ClientPacket {}

    /// A `message`.
    record Say(String id, Post post) implements ClientPacket {}

    /// A `presence`.
    record Appear(String id, Presence presence) implements ClientPacket {}

    /// An `event`.
    record Sign(String id, Signal signal) implements ClientPacket {}
}
