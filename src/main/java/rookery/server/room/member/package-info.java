/// Who belongs to a room, whether they are there or not. Belongs to the room's lane.
@org.jspecify.annotations.NullMarked
package rookery.server.room.member;
