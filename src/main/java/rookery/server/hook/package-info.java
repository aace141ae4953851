/// Addresses at which other programs post into rooms.
@org.jspecify.annotations.NullMarked
package rookery.server.hook;
