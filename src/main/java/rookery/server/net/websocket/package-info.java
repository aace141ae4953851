/// WebSocket connections after the handshake.
@org.jspecify.annotations.NullMarked
package rookery.server.net.websocket;
