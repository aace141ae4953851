package rookery.core.presence;

import java.time.Instant;

/// Whether an account can be reached, as others may know it.
public sealed interface Presence {
    /// One line, at most [#MAX_STATUS] code points.
    int MAX_STATUS = 140;

    /// Nothing is known.
    Presence UNKNOWN = new Unavailable("", Unavailable.NEVER);

    String status();

    record Available(Show show, String status) implements Presence {}

    /// @param seen when it was last there, [#NEVER] where that is not known or not told
    record Unavailable(String status, Instant seen) implements Presence {
        public static final Instant NEVER = Instant.EPOCH;
    }
}
