/// Bringing the archive level with the server's history. Pure: no socket, no clock, no thread.
@org.jspecify.annotations.NullMarked
package rookery.client.sync;
