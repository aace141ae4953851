/// Rooms, memberships and markers in the server's SQLite file.
@org.jspecify.annotations.NullMarked
package rookery.store.sqlite.server.room;
