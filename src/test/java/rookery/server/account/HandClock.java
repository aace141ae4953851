package rookery.server.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves when told.
final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration duration) {
        now = now.plus(duration);
    }
}
