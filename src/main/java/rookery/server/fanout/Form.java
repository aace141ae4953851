package rookery.server.fanout;

import rookery.core.capability.Capability;
import rookery.dialect.Audience;
import rookery.dialect.Dialect;

/// All that decides the bytes of an event: connections of equal form get the same bytes.
///
/// @param tongue see [rookery.dialect.ServerSide#tongue]
public record Form(Dialect dialect, String tongue, Audience audience, Wire wire) {
    /// Whether a sender of this form is told that its message was kept; the others learn it from
    /// their own message coming back.
    public boolean saysAccepted() {
        return dialect.capabilities().contains(Capability.LOCAL_ID);
    }
}
