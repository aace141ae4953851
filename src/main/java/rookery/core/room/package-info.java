/// Named places and those who are in them.
@org.jspecify.annotations.NullMarked
package rookery.core.room;
