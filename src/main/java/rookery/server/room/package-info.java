/// The rooms of a server, each on its lane.
@org.jspecify.annotations.NullMarked
package rookery.server.room;
