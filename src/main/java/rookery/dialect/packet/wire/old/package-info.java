/// The two generations of my-backed's packets, as records and byte for byte.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.old;
