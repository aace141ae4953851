package rookery.app.serve;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;

import rookery.core.room.Term;
import rookery.server.retention.RetentionRules;

import java.time.Duration;

/// The config's part on what is forgotten in time.
final class RetentionOptions {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(Term.MOST_DAYS);

    private RetentionOptions() {}

    static RetentionRules read(Config config) {
        return new RetentionRules(
                new Term(
                        count(config, "days", Term.MOST_DAYS),
                        count(config, "messages", Integer.MAX_VALUE)),
                duration(config, "unmentioned-files"),
                duration(config, "sweep"));
    }

    private static int count(Config config, String key, int most) {
        int count = config.getInt(key);
        if (count < 0 || count > most) {
            throw wrong(config, key, "is 0 to " + most);
        }
        return count;
    }

    private static Duration duration(Config config, String key) {
        Duration duration = config.getDuration(key);
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw wrong(config, key, "must be 1 s at least, " + LONGEST.toDays() + " d at most");
        }
        return duration;
    }

    private static ConfigException wrong(Config config, String key, String why) {
        return new ConfigException.BadValue(config.getValue(key).origin(), "retention." + key, why);
    }
}
