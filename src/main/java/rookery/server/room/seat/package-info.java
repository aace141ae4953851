/// Who is in a room now, with which connections. Belongs to the room's lane.
@org.jspecify.annotations.NullMarked
package rookery.server.room.seat;
