/// How a packet's fields are described, so that reading, checking and writing come from one line.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.grammar;
