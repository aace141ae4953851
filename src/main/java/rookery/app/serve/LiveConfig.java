package rookery.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The config by which a server runs, which may change while it does. Safe for many threads.
final class LiveConfig {
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

    private volatile ServerConfig now;

    LiveConfig(ServerConfig first) {
        now = first;
    }

    ServerConfig now() {
        return now;
    }

    /// Takes of the new config what takes effect at once.
    synchronized Taken take(ServerConfig read) {
        ServerConfig before = now;
        Taken taken = new Taken(changed(AT_ONCE, before, read), changed(AT_START, before, read));
        now = before.with(read.accounts(), read.uploads(), read.bots(), read.retention());
        return taken;
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

    /// @param atOnce parts that were changed and hold from now on
    /// @param atStart parts that were changed and hold from the next start on
    record Taken(List<String> atOnce, List<String> atStart) {
        Taken {
            atOnce = List.copyOf(atOnce);
            atStart = List.copyOf(atStart);
        }
    }
}
