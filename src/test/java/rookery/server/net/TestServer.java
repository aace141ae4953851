package rookery.server.net;

import rookery.app.serve.RunningServer;
import rookery.app.serve.ServerConfig;
import rookery.app.serve.Stores;
import rookery.dialect.xnest.Xnest;
import rookery.server.session.Limits;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server on a free port of this computer.
final class TestServer implements AutoCloseable {
    private final RunningServer server;

    TestServer(Limits limits, MemoryStores stores) throws IOException, InterruptedException {
        this(limits, stores, Duration.ofMinutes(10));
    }

    TestServer(Limits limits, MemoryStores stores, Duration roomEnd)
            throws IOException, InterruptedException {
        server =
                RunningServer.start(
                        new ServerConfig(
                                "127.0.0.1",
                                Map.of("main", 0),
                                limits,
                                1 << 30,
                                roomEnd,
                                Optional.empty(),
                                ZoneOffset.UTC),
                        new Stores(stores, stores, stores, () -> {}),
                        List.of(new Xnest()),
                        InstantSource.system());
    }

    InetSocketAddress main() {
        InetSocketAddress address = server.addresses().get("main");
        if (address == null) {
            throw new IllegalStateException("the main door is closed");
        }
        return address;
    }

    WireClient join(String room, String nickname) throws IOException {
        return WireClient.join(main(), path(room, nickname));
    }

    static String path(String room, String nickname) {
        return "/xgate/websocket/" + room + "?nickname=" + nickname;
    }

    @Override
    public void close() {
        server.close();
    }
}
