/// The newest stretch of a room's history, kept at hand.
@org.jspecify.annotations.NullMarked
package rookery.server.history;
