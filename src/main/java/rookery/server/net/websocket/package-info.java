/// WebSocket connections after the handshake, and the event loops that write to them.
@org.jspecify.annotations.NullMarked
package rookery.server.net.websocket;
