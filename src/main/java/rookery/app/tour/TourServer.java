package rookery.app.tour;

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
final class TourServer {
    private final Path data;
    private int port;
    private Optional<EmbeddedServer> running = Optional.empty();

    private TourServer(Path data) {
        this.data = data;
    }

    static TourServer start(Path data) throws IOException {
        TourServer server = new TourServer(data);
        server.restart();
        return server;
    }

    void restart() throws IOException {
        ServerConfig config = ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", port));
        try {
            switch (EmbeddedServer.start(data, config, Dialects.ALL, InstantSource.system())) {
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

    String address() {
        return "127.0.0.1:" + port;
    }

    void stop() {
        running.ifPresent(EmbeddedServer::close);
        running = Optional.empty();
    }
}
