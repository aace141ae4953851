/// Connections of any transport, and the event loops that write to them.
@org.jspecify.annotations.NullMarked
package rookery.server.net.line;
