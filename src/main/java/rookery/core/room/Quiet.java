package rookery.core.room;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Whether, and until when, somebody is not heard or not disturbed.
public sealed interface Quiet {
    Quiet NONE = new None();

    /// The last microsecond that every number of a dialect can hold.
    Quiet FOR_EVER = new Until(Until.LAST);

    boolean holdsAt(Instant now);

    record None() implements Quiet {
        @Override
        public boolean holdsAt(Instant now) {
            return false;
        }
    }

    /// @param end in whole microseconds, after 1970 began and not after [#LAST]
    record Until(Instant end) implements Quiet {
        public static final Instant LAST =
                Instant.EPOCH.plus(9_007_199_254_740_991L, ChronoUnit.MICROS);

        public Until {
            end = end.truncatedTo(ChronoUnit.MICROS);
            if (!end.isAfter(Instant.EPOCH) || end.isAfter(LAST)) {
                throw new IllegalArgumentException("not a time that can be kept: " + end);
            }
        }

        @Override
        public boolean holdsAt(Instant now) {
            return now.isBefore(end);
        }
    }
}
