package rookery.app.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A way to a server that can be cut at any moment, in the middle of whatever goes over it.
final class RandomCuts implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int target;

    RandomCuts(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                join(door.accept());
            } catch (IOException over) {
                // Nobody comes in any more.
            }
        }
    }

    private void join(Socket near) throws IOException {
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(near);
            open.add(far);
            threads.execute(() -> carry(near, far));
            threads.execute(() -> carry(far, near));
        } catch (IOException away) {
            near.close();
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[512];
            int read = in.read(some);
            while (read >= 0) {
                out.write(some, 0, read);
                out.flush();
                read = in.read(some);
            }
        } catch (IOException cut) {
            // That is what it is for.
        }
    }

    void cut() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException already) {
                // Closed is closed.
            }
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
