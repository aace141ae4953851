/// The field tables of the home generation: what protocol/packet.md shows, as code.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.table;
