package rookery.app.serve;

import rookery.dialect.Dialect;
import rookery.store.sqlite.server.AttachmentLimits;
import rookery.store.sqlite.server.ServerStores;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A server over a data directory. For one thread at a time.
public final class EmbeddedServer implements AutoCloseable {
    private final RunningServer server;

    private final Path data;

    private EmbeddedServer(RunningServer server, Path data) {
        this.server = server;
        this.data = data;
        OperatorFiles.write(
                data,
                Optional.ofNullable(server.addresses().get("main")),
                server.administration().operator());
    }

    /// Blocking.
    public static Start start(
            Path data, ServerConfig config, List<Dialect> dialects, InstantSource clock)
            throws InterruptedException {
        return start(data, config, dialects, Optional.empty(), clock);
    }

    /// As above.
    ///
    /// @param source where the config is read again; empty where there is nothing to read
    static Start start(
            Path data,
            ServerConfig config,
            List<Dialect> dialects,
            Optional<ServerConfigFile.Source> source,
            InstantSource clock)
            throws InterruptedException {
        AttachmentLimits limits =
                new AttachmentLimits(config.limits().upload(), config.roomFiles());
        return switch (ServerStores.open(data, limits, clock)) {
            case ServerStores.Opening.Refused(String sentence) -> new Start.Refused(sentence);
            case ServerStores.Opening.Opened(ServerStores opened, List<String> notices) ->
                    start(
                            data,
                            config,
                            new Stores(
                                    opened.messages(),
                                    opened.changes(),
                                    opened.search(),
                                    opened.rooms(),
                                    opened.attachments(),
                                    opened.uploads(),
                                    opened.files(),
                                    data.resolve("media").resolve("thumbnails"),
                                    opened.accounts(),
                                    opened.tokens(),
                                    opened.rosters(),
                                    opened.book(),
                                    opened.memberships(),
                                    opened.markers(),
                                    opened.conversations(),
                                    opened.admin(),
                                    opened::close),
                            notices,
                            dialects,
                            source,
                            clock);
        };
    }

    /// As [#start], but where a port is taken, a free one does.
    public static Start startOrElsewhere(
            Path data, ServerConfig config, List<Dialect> dialects, InstantSource clock)
            throws InterruptedException {
        Start first = start(data, config, dialects, clock);
        if (first instanceof Start.Running) {
            return first;
        }
        Map<String, Integer> free = new TreeMap<>(config.doors());
        free.replaceAll((_, _) -> 0);
        return start(data, config.at(config.host(), free), dialects, clock);
    }

    private static Start start(
            Path data,
            ServerConfig config,
            Stores stores,
            List<String> notices,
            List<Dialect> dialects,
            Optional<ServerConfigFile.Source> source,
            InstantSource clock)
            throws InterruptedException {
        try {
            return new Start.Running(
                    new EmbeddedServer(
                            RunningServer.start(config, stores, dialects, source, clock), data),
                    notices);
        } catch (UnknownHostException | UnresolvedAddressException unknown) {
            return new Start.Refused(
                    "There is no address "
                            + config.host()
                            + ". Use an address of this computer with --host, or --lan for all.");
        } catch (IOException busy) {
            return new Start.Refused(
                    "The server cannot listen at "
                            + config.host()
                            + ", "
                            + doors(config.doors())
                            + ": the port is in use or not allowed. Stop what uses it, or choose"
                            + " another with --door NAME=PORT (0 takes a free one).");
        }
    }

    private static String doors(Map<String, Integer> doors) {
        return doors.entrySet().stream()
                .map(door -> "door " + door.getKey() + " port " + door.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Where each open door is.
    public Map<String, InetSocketAddress> addresses() {
        return server.addresses();
    }

    /// Blocking: reads the config again, where it was started with one.
    void reload() {
        server.reload();
    }

    /// Blocking: keeps and tells what was said, then stops.
    @Override
    public void close() {
        OperatorFiles.remove(data);
        server.close();
    }

    /// What came of [#start].
    public sealed interface Start {
        /// @param notices sentences that the person should read
        record Running(EmbeddedServer server, List<String> notices) implements Start {}

        /// @param sentence what is wrong and what to do
        record Refused(String sentence) implements Start {}
    }
}
