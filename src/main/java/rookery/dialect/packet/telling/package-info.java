/// What the server answers and tells, as packets.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.telling;
