package rookery.server.rate;

import rookery.dialect.reply.Reply;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How fast one connection may speak: so many frames a second on the long run, and five seconds'
/// worth at once. For one thread at a time.
public final class Pace {
    private static final int BURST_SECONDS = 5;

    private final LongSupplier nanos;
    private final double perNano;
    private final double most;
    private double tokens;
    private long then;

    /// @param perSecond 0 is no limit
    public Pace(int perSecond, LongSupplier nanos) {
        this.nanos = nanos;
        perNano = perSecond / (double) TimeUnit.SECONDS.toNanos(1);
        most = (double) perSecond * BURST_SECONDS;
        tokens = most;
        then = perSecond == 0 ? 0 : nanos.getAsLong();
    }

    public boolean allows() {
        if (perNano == 0) {
            return true;
        }
        long now = nanos.getAsLong();
        tokens = Math.min(most, tokens + (now - then) * perNano);
        then = now;
        return tokens >= 1;
    }

    /// To be called once for each frame that goes on.
    public void spend() {
        tokens--;
    }

    /// Nobody would notice if it began anew.
    boolean isRested() {
        return allows() && tokens == most;
    }

    /// What whoever is too fast is told where they do not wait unread.
    Reply.Denied refusal() {
        return new Reply.Denied(
                Reply.Problem.TOO_OFTEN,
                "That is a lot at once. Wait " + (1 + untilNext().toSeconds()) + " s.");
    }

    /// How long until a frame may go on again.
    public Duration untilNext() {
        return perNano == 0
                ? Duration.ZERO
                : Duration.ofNanos((long) Math.ceil(Math.max(0, 1 - tokens) / perNano));
    }
}
