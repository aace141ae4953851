package rookery.app.serve;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueType;

import rookery.server.session.Limits;
import rookery.server.session.bot.BotRules;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The shipped `server-default.conf` with a person's own file over it. Blocking.
public final class ServerConfigFile {
    /// The doors that this server knows.
    static final java.util.Set<String> DOORS = java.util.Set.of("main", "packet", "packet-tcp");

    private static final String ROOT = "rookery.server";

    private ServerConfigFile() {}

    /// What the program ships.
    public static ServerConfig shipped() {
        return switch (read(Optional.empty())) {
            case Read.Fine(ServerConfig config) -> config;
            case Read.Wrong(String sentence) -> throw new IllegalStateException(sentence);
        };
    }

    static Read read(Optional<Path> file) {
        try {
            Config shipped =
                    ConfigFactory.parseResources(
                            ServerConfigFile.class, "/rookery/server-default.conf");
            Config all = shipped;
            if (file.isPresent()) {
                if (!Files.isRegularFile(file.get()) || !Files.isReadable(file.get())) {
                    return new Read.Wrong(
                            "The config file "
                                    + file.get()
                                    + " cannot be read. Check its name and who may read it.");
                }
                Config own =
                        ConfigFactory.parseFile(
                                file.get().toFile(),
                                ConfigParseOptions.defaults().setAllowMissing(false));
                Optional<String> unknown = unknownKey(own, shipped);
                if (unknown.isPresent()) {
                    return new Read.Wrong(
                            "There is no option "
                                    + unknown.get()
                                    + ". server-default.conf lists them all.");
                }
                all = own.withFallback(shipped);
            }
            return new Read.Fine(judge(all.resolve().getConfig(ROOT)));
        } catch (ConfigException wrong) {
            return new Read.Wrong("The config is wrong: " + wrong.getMessage());
        } catch (DateTimeException | URISyntaxException wrong) {
            return new Read.Wrong(
                    "The config is wrong: zone or media-address: " + wrong.getMessage());
        }
    }

    private static Optional<String> unknownKey(Config own, Config shipped) {
        return own.entrySet().stream()
                .filter(
                        entry ->
                                !shipped.hasPath(entry.getKey())
                                        && !entry.getKey().startsWith(ROOT + ".doors."))
                .map(entry -> entry.getKey() + " (" + entry.getValue().origin().description() + ")")
                .findFirst();
    }

    private static ServerConfig judge(Config config) throws URISyntaxException {
        String media = config.getString("media-address");
        String zone = config.getString("zone");
        return new ServerConfig(
                config.getString("host"),
                doors(config.getConfig("doors")),
                limits(config),
                AccountOptions.read(config.getConfig("accounts")),
                UploadOptions.read(config.getConfig("uploads")),
                new BotRules(count(config, "bots.per-minute")),
                RetentionOptions.read(config.getConfig("retention")),
                positive(config, "room-files-limit"),
                config.getDuration("room-end"),
                media.isEmpty() ? Optional.empty() : Optional.of(new URI(media)),
                zone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    private static Map<String, Integer> doors(Config config) {
        Map<String, Integer> doors = new TreeMap<>();
        config.root()
                .forEach(
                        (name, value) -> {
                            if (!DOORS.contains(name)) {
                                throw new ConfigException.BadValue(
                                        value.origin(),
                                        "doors." + name,
                                        "there is no such door; the doors are " + DOORS);
                            }
                            boolean off =
                                    value.valueType() == ConfigValueType.BOOLEAN
                                            || "off".equals(value.unwrapped());
                            if (!off) {
                                doors.put(name, port(config, name));
                            }
                        });
        return doors;
    }

    private static int port(Config config, String name) {
        int port = config.getInt(name);
        if (port < 0 || port > 0xFFFF) {
            throw new ConfigException.BadValue(
                    config.getValue(name).origin(), "doors." + name, "a port is 0 to 65535");
        }
        return port;
    }

    private static Limits limits(Config config) {
        return new Limits(
                atMost(config, "upload-limit", 1 << 30),
                atMost(config, "send-queue", 1 << 30),
                duration(config, "handshake-timeout"),
                duration(config, "login-timeout"),
                duration(config, "heartbeat"),
                config.getInt("malformed-limit"),
                config.getInt("connections"),
                config.getInt("frames-per-second"));
    }

    private static int count(Config config, String key) {
        int count = config.getInt(key);
        if (count < 0) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "may not be less than nothing");
        }
        return count;
    }

    private static Duration duration(Config config, String key) {
        Duration duration = config.getDuration(key);
        if (!duration.isPositive()) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "must be longer than nothing");
        }
        return duration;
    }

    private static int atMost(Config config, String key, int most) {
        long bytes = positive(config, key);
        if (bytes > most) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "may be " + most + " bytes at most");
        }
        return Math.toIntExact(bytes);
    }

    private static long positive(Config config, String key) {
        long bytes = config.getBytes(key);
        if (bytes <= 0) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "must be more than nothing");
        }
        return bytes;
    }

    /// What came of reading.
    public sealed interface Read {
        record Fine(ServerConfig config) implements Read {}

        /// @param sentence what is wrong, where, and what to do
        record Wrong(String sentence) implements Read {}
    }

    /// Where a config is read again.
    public interface Source {
        /// Blocking.
        Read read();
    }
}
