/// What every room stands on, and what is kept of rooms, asked without waiting.
@org.jspecify.annotations.NullMarked
package rookery.server.room.desk;
