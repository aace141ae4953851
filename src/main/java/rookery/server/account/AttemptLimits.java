package rookery.server.account;

import java.time.Duration;

/// How often passwords may be tried.
///
/// @param perAccount failures in a row without a wait
/// @param perAddress the same for all names tried from one address; 0 is no limit
/// @param first wait after that; doubles with each failure
/// @param longest wait; after twelve times that without a failure all is forgotten
public record AttemptLimits(int perAccount, int perAddress, Duration first, Duration longest) {
    /// What `server-default.conf` says.
    public static final AttemptLimits DEFAULT =
            new AttemptLimits(5, 20, Duration.ofSeconds(1), Duration.ofMinutes(5));

    /// How long to wait after so many failures.
    Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        // Thirty doublings are more than any wait.
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, 30));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    Duration memory() {
        return longest.multipliedBy(12);
    }
}
