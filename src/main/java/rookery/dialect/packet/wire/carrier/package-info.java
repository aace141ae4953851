/// Packets outside a WebSocket: over a stream of bytes, and inside HTTP.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.carrier;
