package rookery.dialect.reply;

import rookery.core.account.Handle;
import rookery.core.presence.Presence;

import java.util.List;

/// What a server answers about presence.
public sealed interface PresenceReply extends Reply {
    /// @param presences in the order in which they were asked for
    record Presences(List<Of> presences) implements PresenceReply {
        public Presences {
            presences = List.copyOf(presences);
        }
    }

    record Of(Handle whom, Presence presence) {}
}
