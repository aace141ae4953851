package rookery.app.tour.seat;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfig;
import rookery.app.serve.ServerConfigFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// The tour's server, which goes away and comes back at the same address.
public final class TourServer {
    private final Path data;
    private int port;
    private Optional<EmbeddedServer> running = Optional.empty();

    private TourServer(Path data) {
        this.data = data;
    }

    /// @param clock by which it first runs; after a restart it has the time of day
    public static TourServer start(Path data, InstantSource clock) throws IOException {
        TourServer server = new TourServer(data);
        server.run(clock);
        return server;
    }

    public void restart() throws IOException {
        run(InstantSource.system());
    }

    private void run(InstantSource clock) throws IOException {
        ServerConfig config = ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", port));
        try {
            switch (EmbeddedServer.start(data, config, Dialects.ALL, clock)) {
                case EmbeddedServer.Start.Refused(String why) -> throw new IOException(why);
                case EmbeddedServer.Start.Running(EmbeddedServer server, _) -> {
                    running = Optional.of(server);
                    port =
                            Optional.ofNullable(server.addresses().get("main"))
                                    .orElseThrow()
                                    .getPort();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the tour was stopped", stopped);
        }
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public void stop() {
        running.ifPresent(EmbeddedServer::close);
        running = Optional.empty();
    }
}
