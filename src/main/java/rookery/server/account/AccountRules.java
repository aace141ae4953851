package rookery.server.account;

import java.time.Duration;

/// How a server keeps accounts.
///
/// @param tokenLife how long a device that is not used stays logged in
public record AccountRules(Policy policy, AttemptLimits attempts, Duration tokenLife) {
    /// What `server-default.conf` says.
    public static final AccountRules DEFAULT =
            new AccountRules(Policy.OPEN, AttemptLimits.DEFAULT, Duration.ofDays(90));
}
