/// The home generation's packets as records, one for each thing on the wire.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.home;
