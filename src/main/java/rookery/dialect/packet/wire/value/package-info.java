/// Single values of the home generation that core has no word for.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.wire.value;
