/// What may be done in rooms, and what is written about them.
@org.jspecify.annotations.NullMarked
package rookery.core.room;
