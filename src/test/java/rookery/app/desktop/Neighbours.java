package rookery.app.desktop;

import static org.awaitility.Awaitility.await;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.ServerConfigFile;
import rookery.client.session.Conversation;
import rookery.client.session.Link;
import rookery.client.session.Login;
import rookery.core.room.RoomAlias;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/// A real server in this process, and desktops without windows that reach it over sockets.
final class Neighbours implements AutoCloseable {
    static final RoomAlias LOBBY = new RoomAlias("lobby");

    private final Path directory;
    private final EmbeddedServer server;
    private final Deque<AccountDevice> devices = new ArrayDeque<>();

    Neighbours(Path directory) throws InterruptedException {
        this.directory = directory;
        server =
                switch (EmbeddedServer.start(
                        directory.resolve("server"),
                        ServerConfigFile.shipped().at("127.0.0.1", Map.of("main", 0)),
                        Dialects.ALL,
                        InstantSource.system())) {
                    case EmbeddedServer.Start.Refused(String why) ->
                            throw new IllegalStateException(why);
                    case EmbeddedServer.Start.Running(EmbeddedServer running, _) -> running;
                };
    }

    int port() {
        return Optional.ofNullable(server.addresses().get("main")).orElseThrow().getPort();
    }

    AccountDevice device() {
        AccountDevice device = new AccountDevice(directory.resolve("device" + devices.size()));
        devices.push(device);
        return device;
    }

    Login register(String name) throws Exception {
        return ready(device().register(port(), name));
    }

    /// On one more device.
    Login logIn(String name) throws Exception {
        return ready(device().logIn(port(), name));
    }

    static Login ready(Login login) {
        await().until(() -> login.link().get() instanceof Link.Ready);
        return login;
    }

    static Conversation lobby(Login login) throws Exception {
        return AccountDevice.room(login, LOBBY);
    }

    @Override
    public void close() {
        devices.forEach(AccountDevice::close);
        server.close();
    }
}
