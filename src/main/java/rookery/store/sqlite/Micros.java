package rookery.store.sqlite;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Time as it is kept: whole microseconds since 1970 UTC.
public final class Micros {
    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
