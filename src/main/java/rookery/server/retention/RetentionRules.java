package rookery.server.retention;

import rookery.core.room.Term;

import java.time.Duration;

/// How long a server keeps things.
///
/// @param site holds in every room
/// @param unmentioned how long a file is kept that no message mentions
/// @param period from one sweep to the next
public record RetentionRules(Term site, Duration unmentioned, Duration period) {
    /// What `server-default.conf` says.
    public static final RetentionRules DEFAULT =
            new RetentionRules(Term.NONE, Duration.ofDays(30), Duration.ofMinutes(10));
}
