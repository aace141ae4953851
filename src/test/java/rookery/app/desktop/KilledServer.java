package rookery.app.desktop;

import rookery.app.serve.ServeProcess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A server in a process of its own that is killed, and comes back on the same port with the same
/// data.
final class KilledServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private ServeProcess process;
    private int kills;

    KilledServer(Path data) throws IOException {
        this.data = data;
        process = ServeProcess.start(data);
        port = process.port();
    }

    int port() {
        return port;
    }

    synchronized int kills() {
        return kills;
    }

    synchronized void killAndRestart() {
        process.close();
        kills++;
        try {
            process = ServeProcess.start(data, "--door", "main=" + port);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public synchronized void close() {
        process.close();
    }
}
