/// The server: sessions, rooms, fan-out, and the network they live on.
@org.jspecify.annotations.NullMarked
package rookery.server;
