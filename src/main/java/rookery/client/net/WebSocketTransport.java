package rookery.client.net;

import java.net.URI;
import java.time.Duration;

/// Frames as WebSocket messages; TLS with the JDK's trust for `wss`.
public final class WebSocketTransport implements Transport {
    private final Duration connectTimeout;

    public WebSocketTransport(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    @Override
    public Connection open(URI address, Listener listener) {
        var connection = new WebSocketConnection(address, listener, connectTimeout);
        connection.start();
        return connection;
    }
}
