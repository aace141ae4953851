package rookery.client.session.line;

import java.time.Duration;
import java.time.Instant;

/// Whether the other side still lives. Pure; for one thread.
final class Heartbeat {
    /// Silence after which it is asked.
    static final Duration ASK_AFTER = Duration.ofSeconds(20);

    /// Silence after which the line is dead.
    static final Duration DEAD_AFTER = Duration.ofSeconds(45);

    private Instant alive;
    private Instant asked;
    private long progress;

    Heartbeat(Instant now) {
        alive = now;
        asked = now;
    }

    void alive(Instant now) {
        alive = now;
    }

    /// @param sent rises while what was sent leaves this computer
    Beat beat(Instant now, long sent) {
        if (sent > progress) {
            progress = sent;
            alive = now;
        }
        if (alive.plus(DEAD_AFTER).isBefore(now)) {
            return Beat.DEAD;
        }
        Instant last = asked.isAfter(alive) ? asked : alive;
        if (last.plus(ASK_AFTER).isBefore(now)) {
            asked = now;
            return Beat.ASK;
        }
        return Beat.FINE;
    }

    enum Beat {
        FINE,
        ASK,
        DEAD
    }
}
