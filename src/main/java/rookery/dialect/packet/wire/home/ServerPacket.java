package rookery.dialect.packet.wire.home;

import rookery.core.message.LocalId;

import java.util.List;

/// One packet of the home generation from a server.
public sealed interface ServerPacket {
    record Heartbeat(String id) implements ServerPacket {}

    /// The first packet on every connection.
    record Welcome(
            String server,
            String software,
            Registration registration,
            boolean guests,
            Limits limits,
            List<String> capabilities)
            implements ServerPacket {}

    /// What was asked, done.
    ///
    /// @param query as it was asked; `message`, `presence` or `event` for the answer to one of
    ///   those
    record Answer(String id, String query, Result result) implements ServerPacket {}

    /// What was asked, not done.
    record Refusal(String id, String query, Failure failure) implements ServerPacket {}

    /// Something wrong that belongs to no question.
    record Trouble(Failure failure) implements ServerPacket {}

    record Told(MessageTold message) implements ServerPacket {}

    /// Accepted once, and could not be given to its receiver after all.
    ///
    /// @param to as the sender wrote it
    record Bounced(String to, LocalId localId, Failure error) implements ServerPacket {}

    record Seen(PresenceTold presence) implements ServerPacket {}

    record Happened(Happening happening) implements ServerPacket {}

    enum Registration {
        OPEN,
        INVITE,
        CLOSED
    }

    /// @param frameBytes the largest packet taken from a client
    /// @param bodyChars UTF-16 units
    /// @param page the largest `limit`
    record Limits(
            long frameBytes, long bodyChars, long uploadBytes, long page, long heartbeatSeconds) {}
}
