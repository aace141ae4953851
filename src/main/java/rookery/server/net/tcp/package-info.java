/// Connections over TCP, without HTTP.
@org.jspecify.annotations.NullMarked
package rookery.server.net.tcp;
