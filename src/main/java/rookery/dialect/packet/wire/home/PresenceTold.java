package rookery.dialect.packet.wire.home;

import rookery.dialect.packet.wire.value.Name;
import rookery.dialect.packet.wire.value.Show;

import java.time.Instant;

/// How an account can be reached, as others may know it.
///
/// @param lastSeen the epoch where it is not known
public record PresenceTold(Type type, Name from, Show show, String status, Instant lastSeen) {
    public enum Type {
        AVAILABLE,
        UNAVAILABLE
    }
}
