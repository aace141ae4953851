package rookery.app.serve;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rookery.server.admin.topic.Reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The config by which a server runs, which may change while it does. Safe for many threads.
final class LiveConfig {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConfig.class);

    /// Parts that take effect as soon as they are read again.
    private static final List<Part> AT_ONCE =
            List.of(
                    new Part("accounts", ServerConfig::accounts),
                    new Part("uploads", ServerConfig::uploads),
                    new Part("bots", ServerConfig::bots),
                    new Part("retention", ServerConfig::retention));

    /// Parts with which a server starts.
    private static final List<Part> AT_START =
            List.of(
                    new Part("host", ServerConfig::host),
                    new Part("doors", ServerConfig::doors),
                    new Part(
                            "upload-limit, send-queue, handshake-timeout, login-timeout, heartbeat,"
                                    + " malformed-limit, connections, frames-per-second",
                            ServerConfig::limits),
                    new Part("room-files-limit", ServerConfig::roomFiles),
                    new Part("room-end", ServerConfig::roomEnd),
                    new Part("media-address", ServerConfig::published),
                    new Part("zone", ServerConfig::zone));

    private final Optional<ServerConfigFile.Source> source;
    private volatile ServerConfig now;

    /// @param source empty where there is nothing to read again
    LiveConfig(ServerConfig first, Optional<ServerConfigFile.Source> source) {
        this.source = source;
        now = first;
    }

    ServerConfig now() {
        return now;
    }

    /// Blocking: reads the config again, and takes of it what may change while a server runs. A
    /// config that is wrong changes nothing.
    Reload.Outcome reload() {
        Reload.Outcome outcome =
                source.map(from -> take(from.read()))
                        .orElseGet(
                                () ->
                                        new Reload.Outcome.Refused(
                                                "This server was started without --config: there"
                                                        + " is nothing to read again."));
        switch (outcome) {
            case Reload.Outcome.Refused(String sentence) ->
                    LOG.warn("the config was not taken: {}", sentence);
            case Reload.Outcome.Done(List<String> atOnce, List<String> atStart) ->
                    LOG.info("the config was read: {} at once, {} at start", atOnce, atStart);
        }
        return outcome;
    }

    private Reload.Outcome take(ServerConfigFile.Read read) {
        return switch (read) {
            case ServerConfigFile.Read.Wrong(String sentence) ->
                    new Reload.Outcome.Refused(sentence);
            case ServerConfigFile.Read.Fine(ServerConfig config) -> take(config);
        };
    }

    private synchronized Reload.Outcome take(ServerConfig read) {
        ServerConfig before = now;
        now = before.with(read.accounts(), read.uploads(), read.bots(), read.retention());
        return new Reload.Outcome.Done(
                changed(AT_ONCE, before, read), changed(AT_START, before, read));
    }

    private static List<String> changed(List<Part> parts, ServerConfig one, ServerConfig other) {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (!Objects.equals(part.value.apply(one), part.value.apply(other))) {
                names.add(part.name);
            }
        }
        return names;
    }

    private record Part(String name, Function<ServerConfig, Object> value) {}
}
