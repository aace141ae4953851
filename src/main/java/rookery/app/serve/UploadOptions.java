package rookery.app.serve;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;

import rookery.server.attachment.UploadRules;
import rookery.store.upload.Allowance;

import java.time.Duration;

/// The config's part on files that come in pieces.
final class UploadOptions {
    private static final Duration LONGEST_LIFE = Duration.ofDays(365);

    private UploadOptions() {}

    static UploadRules read(Config config) {
        Duration life = config.getDuration("life");
        if (!life.isPositive() || life.compareTo(LONGEST_LIFE) > 0) {
            throw wrong(config, "life", "must be longer than nothing, 365 d at most");
        }
        return new UploadRules(
                bytes(config, "file-limit"),
                new Allowance(
                        bytes(config, "account-limit"),
                        count(config, "open"),
                        bytes(config, "keep-free")),
                count(config, "per-minute"),
                life);
    }

    private static long bytes(Config config, String key) {
        long bytes = config.getBytes(key);
        if (bytes < 0) {
            throw wrong(config, key, "may not be less than nothing");
        }
        return bytes;
    }

    private static int count(Config config, String key) {
        int count = config.getInt(key);
        if (count < 1) {
            throw wrong(config, key, "must be 1 at least");
        }
        return count;
    }

    private static ConfigException wrong(Config config, String key, String why) {
        return new ConfigException.BadValue(config.getValue(key).origin(), "uploads." + key, why);
    }
}
