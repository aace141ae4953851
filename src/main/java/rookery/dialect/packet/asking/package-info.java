/// What the packets of a client ask of the server.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.asking;
