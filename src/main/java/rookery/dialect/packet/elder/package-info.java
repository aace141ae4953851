/// What is said to the two older generations, and what they ask.
@org.jspecify.annotations.NullMarked
package rookery.dialect.packet.elder;
