package rookery.app.serve;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;

import rookery.server.account.AccountRules;
import rookery.server.account.AttemptLimits;
import rookery.server.account.Policy;

import java.time.Duration;

/// The config's part on accounts.
final class AccountOptions {
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private AccountOptions() {}

    static AccountRules read(Config config) {
        Duration first = duration(config, "first-wait", LONGEST_WAIT);
        Duration longest = duration(config, "longest-wait", LONGEST_WAIT);
        if (longest.compareTo(first) < 0) {
            throw wrong(config, "longest-wait", "may not be shorter than first-wait");
        }
        return new AccountRules(
                policy(config),
                new AttemptLimits(
                        count(config, "attempts-per-account", 1),
                        count(config, "attempts-per-address", 0),
                        first,
                        longest),
                duration(config, "device-life", LONGEST_LIFE));
    }

    private static Policy policy(Config config) {
        String key = "registration";
        return switch (config.getString(key)) {
            case "open" -> Policy.OPEN;
            case "by-invite" -> Policy.BY_INVITE;
            case "closed" -> Policy.CLOSED;
            default -> throw wrong(config, key, "is open, by-invite or closed");
        };
    }

    private static int count(Config config, String key, int least) {
        int count = config.getInt(key);
        if (count < least) {
            throw wrong(config, key, "must be " + least + " at least");
        }
        return count;
    }

    private static Duration duration(Config config, String key, Duration longest) {
        Duration duration = config.getDuration(key);
        if (!duration.isPositive() || duration.compareTo(longest) > 0) {
            throw wrong(
                    config, key, "must be longer than nothing, " + longest.toDays() + " d at most");
        }
        return duration;
    }

    private static ConfigException wrong(Config config, String key, String why) {
        return new ConfigException.BadValue(config.getValue(key).origin(), "accounts." + key, why);
    }
}
