package rookery.app.desktop;

import rookery.app.Dialects;
import rookery.app.serve.EmbeddedServer;
import rookery.app.serve.LanAddresses;
import rookery.app.serve.ServerConfig;
import rookery.ui.login.Hosting;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/// A server in this program, started when it is first asked for.
final class LocalHosting implements Hosting, AutoCloseable {
    private final Path data;
    private final ServerConfig config;
    private final Executor background;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<EmbeddedServer> server = Optional.empty();

    /// @param config whose door `main` is tried first; if it is taken, a free one
    LocalHosting(Path data, ServerConfig config, Executor background) {
        this.data = data;
        this.config = config;
        this.background = background;
    }

    @Override
    public CompletionStage<Hosted> start() {
        CompletableFuture<Hosted> answer = new CompletableFuture<>();
        background.execute(() -> answer.complete(startNow()));
        return answer;
    }

    @Override
    public boolean wasStarted() {
        return Files.exists(data);
    }

    private Hosted startNow() {
        lock.lock();
        try {
            if (server.isPresent()) {
                return running(server.get());
            }
            return switch (EmbeddedServer.startOrElsewhere(
                    data, config, Dialects.ALL, InstantSource.system())) {
                case EmbeddedServer.Start.Refused(String sentence) -> new Hosted.Refused(sentence);
                case EmbeddedServer.Start.Running(EmbeddedServer started, _) -> {
                    server = Optional.of(started);
                    yield running(started);
                }
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Hosted.Refused("The program is ending.");
        } finally {
            lock.unlock();
        }
    }

    private Hosted running(EmbeddedServer started) {
        InetSocketAddress main = Optional.ofNullable(started.addresses().get("main")).orElseThrow();
        List<URI> others =
                main.getAddress().isAnyLocalAddress() ? others(main.getPort()) : List.of();
        return new Hosted.Running(URI.create("ws://127.0.0.1:" + main.getPort()), others);
    }

    private static List<URI> others(int port) {
        return LanAddresses.now().stream()
                .map(address -> URI.create("ws://" + address + ":" + port))
                .toList();
    }

    /// Blocking.
    @Override
    public void close() {
        lock.lock();
        try {
            server.ifPresent(EmbeddedServer::close);
            server = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
