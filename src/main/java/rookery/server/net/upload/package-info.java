/// Files that come in by HTTP in pieces, from socket to disk without ever being whole in memory.
@org.jspecify.annotations.NullMarked
package rookery.server.net.upload;
