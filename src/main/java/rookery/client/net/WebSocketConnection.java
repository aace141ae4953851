package rookery.client.net;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PongFrame;
import org.java_websocket.handshake.ServerHandshake;

import rookery.dialect.Frame;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// One WebSocket by Java-WebSocket, which has a thread that reads and calls the listener, and one
/// that writes.
final class WebSocketConnection implements Transport.Connection {
    /// The largest upload and some text beside it.
    static final int MAX_QUEUED_BYTES = 32 * 1024 * 1024;

    /// Longer binary frames go out in pieces, between which other frames and progress show.
    static final int PIECE = 64 * 1024;

    private final Socketeer socketeer;
    private final Transport.Listener listener;
    private final Refusals refusals;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong queued = new AtomicLong();
    private volatile boolean open;
    private volatile boolean unwanted;
    private volatile Optional<Exception> trouble = Optional.empty();

    WebSocketConnection(URI address, Transport.Listener listener, Duration connectTimeout) {
        this.listener = listener;
        this.refusals = new Refusals();
        this.socketeer = new Socketeer(address, new CheckedDraft(refusals), connectTimeout);
        socketeer.setTcpNoDelay(true);
        socketeer.setDaemon(true);
        // The session pings; this library's own timer takes a slow upload for a dead line.
        socketeer.setConnectionLostTimeout(0);
    }

    void start() {
        socketeer.connect();
    }

    @Override
    public synchronized boolean send(Frame frame) {
        if (!open || over.get() || waitingBytes() > MAX_QUEUED_BYTES) {
            return false;
        }
        try {
            switch (frame) {
                case Frame.Text(String text) -> {
                    queued.incrementAndGet();
                    socketeer.send(text);
                }
                case Frame.Binary(byte[] bytes) -> sendPieces(bytes);
            }
            return true;
        } catch (WebsocketNotConnectedException e) {
            return false;
        }
    }

    private void sendPieces(byte[] bytes) {
        if (bytes.length <= PIECE) {
            queued.incrementAndGet();
            socketeer.send(bytes);
            return;
        }
        for (int from = 0; from < bytes.length; from += PIECE) {
            int length = Math.min(PIECE, bytes.length - from);
            queued.incrementAndGet();
            socketeer.sendFragmentedFrame(
                    Opcode.BINARY,
                    ByteBuffer.wrap(bytes, from, length),
                    from + length == bytes.length);
        }
    }

    private long waitingBytes() {
        long bytes = 0;
        for (ByteBuffer buffer : engine().outQueue) {
            bytes += buffer.remaining();
        }
        return bytes;
    }

    private WebSocketImpl engine() {
        return (WebSocketImpl) socketeer.getConnection();
    }

    @Override
    public void ping() {
        try {
            socketeer.sendPing();
        } catch (WebsocketNotConnectedException e) {
            // Its end is told to the listener.
        }
    }

    @Override
    public long progress() {
        return queued.get() - engine().outQueue.size();
    }

    @Override
    public void close() {
        unwanted = true;
        socketeer.close();
    }

    @Override
    public void cut() {
        unwanted = true;
        Socket socket = socketeer.getSocket();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // The reading thread sees the end all the same.
            }
        }
    }

    private void end(String reason) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        listener.ended(open ? new Ending(Ending.Cause.LOST, reason) : neverOpened());
    }

    private Ending neverOpened() {
        if (refusals.turnedAway().isPresent()) {
            return refusals.turnedAway().get();
        }
        return Ending.of(trouble.map(Troubles::causeOf).orElse(Ending.Cause.NOT_A_CHAT_SERVER));
    }

    /// The library's client, turned towards our listener.
    private final class Socketeer extends WebSocketClient {
        Socketeer(URI address, CheckedDraft draft, Duration connectTimeout) {
            super(address, draft, Map.of(), Math.toIntExact(connectTimeout.toMillis()));
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            if (unwanted) {
                cut();
                return;
            }
            open = true;
            listener.opened();
        }

        @Override
        public void onMessage(String text) {
            listener.heard(new Frame.Text(text));
        }

        @Override
        public void onMessage(ByteBuffer bytes) {
            byte[] own = new byte[bytes.remaining()];
            bytes.get(own);
            listener.heard(new Frame.Binary(own));
        }

        @Override
        public void onWebsocketPong(org.java_websocket.WebSocket connection, Framedata pong) {
            super.onWebsocketPong(connection, pong);
            if (pong instanceof PongFrame) {
                listener.alive();
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            end(remote ? Troubles.shown(reason) : "");
        }

        @Override
        public void onError(Exception e) {
            if (trouble.isEmpty()) {
                trouble = Optional.of(e);
            }
        }
    }
}
