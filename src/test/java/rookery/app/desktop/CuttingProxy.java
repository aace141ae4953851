package rookery.app.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/// Passes bytes to a server, and cuts each connection after as many as it was told; those for which
/// it was told nothing stay whole.
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Queue<Integer> cuts;
    private final AtomicInteger cut = new AtomicInteger();

    CuttingProxy(InetSocketAddress server, List<Integer> cuts) throws IOException {
        this.server = server;
        this.cuts = new ArrayDeque<>(cuts);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var _ = Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    int cuts() {
        return cut.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Integer next = cuts.poll();
                Socket inner = new Socket(server.getAddress(), server.getPort());
                int most = next == null ? Integer.MAX_VALUE : next;
                var _ = Thread.ofVirtual().start(() -> pass(client, inner, most));
                var _ = Thread.ofVirtual().start(() -> pass(inner, client, Integer.MAX_VALUE));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, int most) {
        byte[] chunk = new byte[8_192];
        int left = most;
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            while (left > 0) {
                int read = in.read(chunk, 0, Math.min(left, chunk.length));
                if (read < 0) {
                    return;
                }
                out.write(chunk, 0, read);
                left -= read;
            }
            cut.incrementAndGet();
        } catch (IOException over) {
            // The other direction ended it.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
