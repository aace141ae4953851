/// Packets as text and as MessagePack: where the grammar meets frames.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire;
