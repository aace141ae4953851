/// What JSON and MessagePack have in common, and the way from each to it and back.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.tree;
